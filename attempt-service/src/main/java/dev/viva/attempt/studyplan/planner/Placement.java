package dev.viva.attempt.studyplan.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts goals into weeks. No week gets more than its minutes, but for what is done already; no topic begins before the topics that its goal
 * comes after.
 */
final class Placement {
    /** What was begun before this plan binds nobody. */
    private static final int LONG_AGO = -1;

    private final int current;
    private final int weeks;
    private final int[] free;
    private final Map<Work, int[]> counts = new LinkedHashMap<>();
    private final Map<String, Integer> begun = new TreeMap<>();
    private final Map<String, List<String>> dependents = new TreeMap<>();
    private final List<Goal> goals;

    Placement(Horizon horizon, List<Goal> goals) {
        this.current = horizon.current();
        this.weeks = horizon.weeks();
        this.free = new int[weeks];
        this.goals = List.copyOf(goals);
        for (int week = current; week < weeks; week++) {
            free[week] = horizon.minutesOf(week);
        }
        for (Goal goal : goals) {
            counts.putIfAbsent(goal.work(), new int[weeks]);
            goal.pinned()
                    .forEach((week, done) -> put(goal.work(), Math.min(week, weeks - 1), done, goal.minutesEach()));
            if (isTopic(goal)) {
                if (goal.done() > 0) {
                    begun.put(goal.work().subject(), LONG_AGO);
                }
                goal.after().forEach(before -> dependents
                        .computeIfAbsent(before, fresh -> new ArrayList<>())
                        .add(goal.work().subject()));
            }
        }
    }

    /** Places what has a day, if there is time in that week or a later one; at most {@code most} minutes a week go to such work. */
    boolean placeFrom(Work work, int week, int minutes, int[] used, int[] most) {
        for (int at = Math.max(week, current); at < weeks; at++) {
            if (free[at] >= minutes && used[at] + minutes <= most[at]) {
                used[at] += minutes;
                put(work, at, 1, minutes);
                return true;
            }
        }
        return false;
    }

    /**
     * Places the least that is enough. Where there is not time for all of it, each theme gets the same part of what it needs, but something
     * at least, and gives it to its goals in turn.
     */
    void placeEnough() {
        long need = 0;
        for (Goal goal : goals) {
            need += (long) goal.open(goal.min()) * goal.minutesEach();
        }
        long time = 0;
        for (int week = current; week < weeks; week++) {
            time += Math.max(0, free[week]);
        }
        if (need > time) {
            share((double) time / need);
        }
        goals.forEach(goal -> place(goal, goal.min(), true));
    }

    /** Places more, up to plenty, where weeks of its time are free; then, where the curriculum has a target, in any other week. */
    void placePlenty() {
        goals.forEach(goal -> place(goal, goal.max(), false));
        goals.stream().filter(Goal::targeted).forEach(goal -> place(goal, goal.max(), true));
    }

    private void share(double part) {
        Map<String, List<Goal>> themes = new LinkedHashMap<>();
        Map<String, Double> budgets = new LinkedHashMap<>();
        for (Goal goal : goals) {
            String theme = goal.work().kind() + " " + goal.work().theme();
            themes.computeIfAbsent(theme, fresh -> new ArrayList<>()).add(goal);
            budgets.merge(theme, part * goal.open(goal.min()) * goal.minutesEach(), Double::sum);
        }
        themes.forEach((theme, ofTheme) -> ofTheme.stream()
                .filter(this::placeMissing)
                .findFirst()
                .ifPresent(placed -> budgets.merge(theme, -1.0 * placed.minutesEach(), Double::sum)));
        themes.forEach((theme, ofTheme) -> inTurn(ofTheme, budgets.get(theme)));
    }

    private void inTurn(List<Goal> theme, double minutes) {
        double budget = minutes;
        boolean placed = true;
        while (placed) {
            placed = false;
            for (Goal goal : theme) {
                if (budget >= goal.minutesEach() && placeMissing(goal)) {
                    budget -= goal.minutesEach();
                    placed = true;
                }
            }
        }
    }

    /** One of those without which there is not enough. */
    private boolean placeMissing(Goal goal) {
        return planned(goal) < goal.min() && placeOne(goal, goal.spread().from(), true);
    }

    private void place(Goal goal, int wanted, boolean anyWeek) {
        int missing = wanted - planned(goal);
        for (int i = 0; i < missing; i++) {
            int ideal = goal.spread().from() + (int) ((long) i * goal.spread().length() / missing);
            if (!placeOne(goal, ideal, anyWeek)) {
                return;
            }
        }
    }

    /** In the ideal week, else in a later one of its time, else in an earlier one; then, if it must be, out of its time. */
    private boolean placeOne(Goal goal, int ideal, boolean anyWeek) {
        boolean mock = goal.work().kind() == ActivityKind.MOCK;
        return placeBetween(goal, ideal, goal.time().to(), 1)
                || placeBetween(goal, ideal - 1, goal.time().from() - 1, -1)
                || (anyWeek && placeBetween(goal, goal.time().to(), weeks, 1))
                || (anyWeek && !mock && placeBetween(goal, goal.time().from() - 1, current - 1, -1));
    }

    private boolean placeBetween(Goal goal, int from, int to, int step) {
        for (int week = from; week != to && week >= current && week < weeks; week += step) {
            if (free[week] >= goal.minutesEach() && isAllowed(goal, week)) {
                put(goal.work(), week, 1, goal.minutesEach());
                if (isTopic(goal)) {
                    begun.merge(goal.work().subject(), week, Math::min);
                }
                return true;
            }
        }
        return false;
    }

    private boolean isAllowed(Goal goal, int week) {
        if (!isTopic(goal)) {
            return true;
        }
        if (goal.after().stream().anyMatch(before -> begun.getOrDefault(before, LONG_AGO) > week)) {
            return false;
        }
        boolean begins = !begun.containsKey(goal.work().subject());
        return !begins
                || dependents.getOrDefault(goal.work().subject(), List.of()).stream()
                        .allMatch(later -> begun.getOrDefault(later, weeks) >= week || begun.get(later) == LONG_AGO);
    }

    /** How many are done or placed. */
    int planned(Goal goal) {
        int sum = goal.doneBefore();
        for (int count : counts.get(goal.work())) {
            sum += count;
        }
        return sum;
    }

    /** How often each work stands in a week, in the order of the goals. */
    Map<Work, Integer> in(int week) {
        Map<Work, Integer> found = new LinkedHashMap<>();
        counts.forEach((work, byWeek) -> {
            if (byWeek[week] > 0) {
                found.put(work, byWeek[week]);
            }
        });
        return Collections.unmodifiableMap(found);
    }

    private void put(Work work, int week, int count, int minutes) {
        counts.computeIfAbsent(work, fresh -> new int[weeks])[week] += count;
        free[week] -= count * minutes;
    }

    private static boolean isTopic(Goal goal) {
        return goal.work().kind() == ActivityKind.PROBLEM;
    }
}
