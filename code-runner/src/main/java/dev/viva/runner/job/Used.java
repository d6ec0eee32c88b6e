package dev.viva.runner.job;

/**
 * What one test used, beside its {@link Limits}.
 *
 * @param timeMs on the clock outside the box
 * @param cpuMs processor time of all threads, in steps of 10 ms
 * @param memoryBytes the largest resident set of the program so far, its language included; 0 if it ended too soon to be measured
 * @param outputBytes standard output and standard error
 */
public record Used(long timeMs, long cpuMs, long memoryBytes, long outputBytes) {
    public static final Used NOTHING = new Used(0, 0, 0, 0);
}
