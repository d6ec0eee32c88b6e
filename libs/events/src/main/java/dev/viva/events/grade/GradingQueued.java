package dev.viva.events.grade;

import java.time.Instant;

/**
 * A submission has to wait until code can be run; told again as it moves up. The grade ends it.
 *
 * @param position how many runs of anybody are before it, itself included; 0 once it is being worked on
 * @param expectedStartAt when it should begin, by the time that runs take at present; {@code null} if that is not known
 */
public record GradingQueued(String attempt, String candidate, int position, Instant expectedStartAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.grading.queued.v1";
}
