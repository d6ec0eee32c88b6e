package dev.viva.attempt.studyplan.planner;

import java.util.List;

/**
 * One week.
 *
 * @param number 0, 1, 2 …
 * @param period which period of the curriculum it belongs to, from 0
 * @param minutes how long the candidate wants to work in it
 */
public record PlannedWeek(int number, int period, int minutes, List<Activity> activities) {
    public PlannedWeek {
        activities = activities == null ? List.of() : List.copyOf(activities);
    }

    /** How long its activities take. */
    public int planned() {
        return activities.stream().mapToInt(Activity::minutes).sum();
    }
}
