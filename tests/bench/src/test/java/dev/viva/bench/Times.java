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

    /** The least of these times that so many percent of them do not exceed (nearest rank); percentages from 0, exclusive, to 100. */
    int percentile(double percent) {
        int[] sorted = sorted();
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    /** One line for the console. */
    String summary(int limit) {
        int[] sorted = sorted();
        if (sorted.length == 0) {
            return "none";
        }
        long later = Arrays.stream(sorted).filter(time -> time > limit).count();
        return "median %d ms, 99th percentile %d ms, %d of %d later than %d ms"
                .formatted(percentile(50), percentile(99), later, sorted.length, limit);
    }

    private int[] sorted() {
        return millis.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
