package dev.viva.attempt.studyplan.planner;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Something to do several times until the interview.
 *
 * @param targeted whether the curriculum says how much of it is enough
 * @param min how many are enough, done ones included
 * @param max how many are plenty
 * @param doneBefore how many were done in weeks that are over
 * @param pinned what is done in the running week or a later one, by week
 * @param spread over which weeks it is spread
 * @param time in which weeks it should be done
 * @param after topics that have to begin before it
 * @param questions slugs to take
 * @param resource slug of what to use; {@code null} if nothing in particular
 */
record Goal(
        Work work,
        boolean targeted,
        int min,
        int max,
        int minutesEach,
        int doneBefore,
        NavigableMap<Integer, Integer> pinned,
        Window spread,
        Window time,
        Set<String> after,
        List<String> questions,
        String resource,
        Why why) {

    int done() {
        return doneBefore + pinned.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are still missing until there are {@code wanted}. */
    int open(int wanted) {
        return Math.max(0, wanted - done());
    }
}
