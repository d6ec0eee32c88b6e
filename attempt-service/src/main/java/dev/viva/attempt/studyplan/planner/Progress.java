package dev.viva.attempt.studyplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was done for one goal: before the running week, and by week from then on.
 *
 * @param pinned by week, none of them 0
 */
record Progress(int before, NavigableMap<Integer, Integer> pinned) {
    static Progress none() {
        return new Progress(0, new TreeMap<>());
    }

    /** What the candidate ticked, in every week. */
    static Progress ticked(Work work, List<PlannedWeek> weeks, int current) {
        int before = 0;
        NavigableMap<Integer, Integer> pinned = new TreeMap<>();
        for (PlannedWeek week : weeks) {
            for (Activity activity : week.activities()) {
                if (activity.work().equals(work) && activity.ticked() > 0) {
                    if (week.number() < current) {
                        before += activity.ticked();
                    } else {
                        pinned.merge(week.number(), activity.ticked(), Integer::sum);
                    }
                }
            }
        }
        return new Progress(before, pinned);
    }

    /** With what grades say; {@code days} loses what is taken, which is at most {@code most}. */
    Progress and(List<LocalDate> days, int most, Horizon horizon) {
        NavigableMap<Integer, Integer> together = new TreeMap<>(pinned);
        int sum = before;
        List<LocalDate> taken = new ArrayList<>();
        int room = most
                - before
                - pinned.values().stream().mapToInt(Integer::intValue).sum();
        for (LocalDate day : days) {
            if (taken.size() >= room) {
                break;
            }
            int week = horizon.weekOf(day);
            taken.add(day);
            if (day.isBefore(horizon.startsOn()) || week < horizon.current()) {
                sum++;
            } else if (week < horizon.weeks()) {
                together.merge(week, 1, Integer::sum);
            }
        }
        taken.forEach(days::remove);
        return new Progress(sum, together);
    }
}
