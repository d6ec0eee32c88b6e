package dev.viva.runner.job;

import dev.viva.events.grade.Grade.TestLimits;

/**
 * What each test may use. Left out (or 0) is the default; beyond the runner's own bounds, the bound.
 *
 * @param cpuMillis processor time of all threads, 10–60,000 ms, default 2,000
 * @param wallMillis time on the clock outside the box, 10–120,000 ms, default 5,000
 * @param memoryMebibytes beyond what the language itself needs, 16–4,096 MiB, default 256
 * @param outputKibibytes of each of standard output, standard error and the result, 1–1,024 KiB, default 64
 */
public record Limits(int cpuMillis, int wallMillis, int memoryMebibytes, int outputKibibytes) {
    public static final Limits DEFAULT = new Limits(0, 0, 0, 0);

    public Limits {
        cpuMillis = Math.clamp(cpuMillis == 0 ? 2_000 : cpuMillis, 10, 60_000);
        wallMillis = Math.clamp(wallMillis == 0 ? 5_000 : wallMillis, 10, 120_000);
        memoryMebibytes = Math.clamp(memoryMebibytes == 0 ? 256 : memoryMebibytes, 16, 4_096);
        outputKibibytes = Math.clamp(outputKibibytes == 0 ? 64 : outputKibibytes, 1, 1_024);
    }

    public long memoryBytes() {
        return memoryMebibytes * 1024L * 1024;
    }

    public int outputBytes() {
        return outputKibibytes * 1024;
    }

    /** As a test's result says them. */
    public TestLimits told() {
        return new TestLimits(cpuMillis, wallMillis, memoryMebibytes, outputKibibytes);
    }
}
