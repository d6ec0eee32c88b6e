package dev.viva.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Times of one kind, all of them kept: their percentiles are counted. Those in Gatling's report and assertions are estimates (t-digests),
 * which were seen at 191 ms where 99 of 100 times are at most 138 ms.
 */
final class Times {
    private final Collection<Integer> millis = new ConcurrentLinkedQueue<>();

    void add(int time) {
        millis.add(time);
    }

    /** One line for the console. */
    String summary(int limit) {
        int[] sorted = millis.stream().mapToInt(Integer::intValue).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        long later = Arrays.stream(sorted).filter(time -> time > limit).count();
        return "median %d ms, 99th percentile %d ms, %d of %d later than %d ms"
                .formatted(percentile(sorted, 50), percentile(sorted, 99), later, sorted.length, limit);
    }

    /** The least of these times that so many percent of them do not exceed (nearest rank). */
    private static int percentile(int[] sorted, int percent) {
        return sorted[Math.ceilDiv(percent * sorted.length, 100) - 1];
    }
}
