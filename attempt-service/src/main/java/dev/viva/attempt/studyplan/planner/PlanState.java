package dev.viva.attempt.studyplan.planner;

import java.util.List;
import java.util.Optional;

/**
 * A plan as it was computed last.
 *
 * @param lastNumber the greatest number that an activity ever had
 * @param weeks all of them; those that are over stay as they were planned
 * @param totals those with a target of the curriculum first
 */
public record PlanState(int lastNumber, List<PlannedWeek> weeks, List<Total> totals) {
    /** Before it was ever computed. */
    public static final PlanState EMPTY = new PlanState(0, List.of(), List.of());

    public PlanState {
        weeks = weeks == null ? List.of() : List.copyOf(weeks);
        totals = totals == null ? List.of() : List.copyOf(totals);
    }

    /** The activity of that number. */
    public Optional<Activity> activity(int number) {
        return weeks.stream()
                .flatMap(week -> week.activities().stream())
                .filter(activity -> activity.number() == number)
                .findFirst();
    }

    /** The same with another tick at one activity; totals and the rest of the plan follow when it is computed again. */
    public PlanState tick(int number, int done) {
        return new PlanState(
                lastNumber,
                weeks.stream()
                        .map(week -> new PlannedWeek(
                                week.number(),
                                week.period(),
                                week.minutes(),
                                week.activities().stream()
                                        .map(activity -> activity.number() == number ? activity.tick(done) : activity)
                                        .toList()))
                        .toList(),
                totals);
    }
}
