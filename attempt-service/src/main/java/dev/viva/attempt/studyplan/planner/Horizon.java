package dev.viva.attempt.studyplan.planner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time of a plan. Week 0 begins on the plan's first day, each further one seven days later; the last ends on the day before the
 * interview.
 *
 * @param interviewOn after {@code startsOn}
 * @param hoursPerWeek 1 to 80
 * @param today decides which weeks are over
 */
public record Horizon(LocalDate startsOn, LocalDate interviewOn, int hoursPerWeek, LocalDate today) {
    private static final int WEEK = 7;
    private static final int MINUTES = 60;

    /** How many weeks there are, the last of which may be shorter. */
    public int weeks() {
        return (int) ((days() + WEEK - 1) / WEEK);
    }

    /** The week of today: {@link #weeks} or more once the interview is here, 0 before the first. */
    public int current() {
        return weekOf(today);
    }

    /** In which week a day is; a day before the first week counts for that. */
    public int weekOf(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(startsOn, day) / WEEK);
    }

    public LocalDate startOf(int week) {
        return startsOn.plusDays((long) WEEK * week);
    }

    /** How many days a week has, 1 to 7. */
    public int daysOf(int week) {
        return (int) Math.min(WEEK, days() - (long) WEEK * week);
    }

    /** The minutes of a week: of a shorter one its part. */
    public int minutesOf(int week) {
        return hoursPerWeek * MINUTES * daysOf(week) / WEEK;
    }

    private long days() {
        return ChronoUnit.DAYS.between(startsOn, interviewOn);
    }
}
