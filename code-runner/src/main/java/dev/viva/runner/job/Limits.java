package dev.viva.runner.job;

/**
 * What each test may use. Left out (or 0) is the default.
 *
 * @param cpuMillis processor time of all threads, 10–60,000 ms, default 2,000
 * @param wallMillis time on the clock outside the box, 10–120,000 ms, default 5,000
 * @param memoryMebibytes beyond what the language itself needs, 16–4,096 MiB, default 256
 * @param outputKibibytes of each of standard output, standard error and the result, 1–1,024 KiB, default 64
 */
public record Limits(int cpuMillis, int wallMillis, int memoryMebibytes, int outputKibibytes) {
    public static final Limits DEFAULT = new Limits(0, 0, 0, 0);

    public Limits {
        cpuMillis = within("cpuMillis", cpuMillis == 0 ? 2_000 : cpuMillis, 10, 60_000);
        wallMillis = within("wallMillis", wallMillis == 0 ? 5_000 : wallMillis, 10, 120_000);
        memoryMebibytes = within("memoryMebibytes", memoryMebibytes == 0 ? 256 : memoryMebibytes, 16, 4_096);
        outputKibibytes = within("outputKibibytes", outputKibibytes == 0 ? 64 : outputKibibytes, 1, 1_024);
    }

    public long memoryBytes() {
        return memoryMebibytes * 1024L * 1024;
    }

    public int outputBytes() {
        return outputKibibytes * 1024;
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
        return value;
    }
}
