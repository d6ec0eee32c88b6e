package dev.viva.runner.sandbox;

/**
 * What the kernel lets one box use.
 *
 * @param addressSpaceBytes RLIMIT_AS; 0 for programs that reserve far more than they use (the JVM, V8)
 * @param dataBytes RLIMIT_DATA: private writable memory; the filter refuses the kinds of memory that it does not count
 * @param stackBytes RLIMIT_STACK of the first thread
 * @param scratchBytes size of the writable folder {@code $TMPDIR}, 0 for none; in tier C it bounds each file, not their sum
 * @param openFiles RLIMIT_NOFILE
 * @param tasks RLIMIT_NPROC within the box: threads, and processes where {@link BoxSpec#forks}
 * @param cpuSeconds RLIMIT_CPU, a backstop behind the watch of the executor
 */
public record BoxLimits(
        long addressSpaceBytes,
        long dataBytes,
        long stackBytes,
        long scratchBytes,
        int openFiles,
        int tasks,
        int cpuSeconds) {
    private static final long MEBI = 1024 * 1024;

    /** Small limits for a program of which nothing is known. */
    public static BoxLimits ofMebibytes(long memory) {
        return new BoxLimits(memory * MEBI, memory * MEBI, 8 * MEBI, 0, 64, 64, 300);
    }

    public BoxLimits withoutAddressSpace() {
        return new BoxLimits(0, dataBytes, stackBytes, scratchBytes, openFiles, tasks, cpuSeconds);
    }

    public BoxLimits withStack(long bytes) {
        return new BoxLimits(addressSpaceBytes, dataBytes, bytes, scratchBytes, openFiles, tasks, cpuSeconds);
    }

    public BoxLimits withScratch(long bytes) {
        return new BoxLimits(addressSpaceBytes, dataBytes, stackBytes, bytes, openFiles, tasks, cpuSeconds);
    }

    public BoxLimits withCpuSeconds(int seconds) {
        return new BoxLimits(addressSpaceBytes, dataBytes, stackBytes, scratchBytes, openFiles, tasks, seconds);
    }
}
