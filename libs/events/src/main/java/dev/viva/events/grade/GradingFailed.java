package dev.viva.events.grade;

import java.time.Instant;

/** A submission could not be graded after all retries, by no fault of the candidate; a person has to close it. */
public record GradingFailed(String attempt, String candidate, Grade.Fault fault, Instant failedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.grading.failed.v1";
}
