package dev.viva.attempt.studyplan.planner;

import dev.viva.events.curriculum.Curriculum.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Weeks from {@code from} to before {@code to}.
 *
 * @param to above {@code from}
 */
public record Window(int from, int to) {
    private static final double DAYS_OF_MONTH = 30.4375;
    private static final double WEEK = 7;

    /** Against boundaries that miss a whole number by the last digit. */
    private static final double HAIR = 1e-9;

    public int length() {
        return to - from;
    }

    /** The part of it that is not over; if all of it is, as many weeks from now on. */
    Window since(int current, int weeks) {
        if (to > current) {
            return new Window(Math.max(from, current), to);
        }
        return new Window(current, Math.min(weeks, current + length()));
    }

    /** The {@code index}-th of {@code of} parts; parts of less than a week overlap. */
    Window part(int index, int of) {
        int begin = from + (int) ((long) index * length() / of);
        int end = from + (int) (((long) (index + 1) * length() + of - 1) / of);
        return new Window(begin, Math.max(begin + 1, end));
    }

    /** The last third of the weeks, at least one. */
    static Window lastThird(int weeks) {
        return new Window(Math.min(weeks - 1, (2 * weeks + 2) / 3), weeks);
    }

    /**
     * The windows of a curriculum's periods. Each has its months if there is time for all of them; with less, periods of several months
     * give way first, down to one month each; then all shrink alike.
     */
    static List<Window> of(List<Period> periods, int weeks) {
        double months = weeks * WEEK / DAYS_OF_MONTH;
        double most = 0;
        for (Period period : periods) {
            most += months(period);
        }
        int least = periods.size();
        double stretch = most > least ? Math.clamp((months - least) / (most - least), 0, 1) : 0;
        double all = least + stretch * (most - least);
        List<Window> windows = new ArrayList<>();
        double end = 0;
        for (Period period : periods) {
            int from = Math.min(weeks - 1, (int) (end / all * weeks + HAIR));
            end += 1 + stretch * (months(period) - 1);
            windows.add(new Window(from, Math.clamp((int) (end / all * weeks + HAIR), from + 1, weeks)));
        }
        return windows;
    }

    private static int months(Period period) {
        return Math.max(1, period.toMonth() - period.fromMonth() + 1);
    }
}
