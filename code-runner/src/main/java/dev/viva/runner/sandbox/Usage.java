package dev.viva.runner.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has used, as the kernel tells outside the box.
 *
 * @param cpuMillis processor time of all its threads, in steps of 10 ms
 * @param peakBytes the largest resident set so far
 */
public record Usage(long cpuMillis, long peakBytes) {
    private static final int MILLIS_PER_TICK = 10;
    private static final int UTIME_AFTER_NAME = 11;

    /** Of a process that is no more: nothing. */
    public static final Usage NONE = new Usage(0, 0);

    static Usage of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name of the program is in parentheses and chosen by the program: count from the last one.
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            long ticks =
                    Long.parseLong(fields.get(UTIME_AFTER_NAME)) + Long.parseLong(fields.get(UTIME_AFTER_NAME + 1));
            return new Usage(ticks * MILLIS_PER_TICK, peak(process));
        } catch (IOException gone) {
            return NONE;
        }
    }

    private static long peak(Path process) throws IOException {
        for (String line : Files.readAllLines(process.resolve("status"), StandardCharsets.ISO_8859_1)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        return 0;
    }
}
