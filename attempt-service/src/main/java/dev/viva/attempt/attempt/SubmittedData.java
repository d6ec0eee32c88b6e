package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.attempt.model.Submission;
import java.time.Instant;

/** What {@code attempt.submitted} says on the event stream. */
record SubmittedData(
        AttemptId attempt,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress,
        int revision,
        Instant submittedAt) {

    SubmittedData(AttemptId attempt, Submission submission) {
        this(
                attempt,
                ActivityProgress.SUBMITTED,
                GradingProgress.PENDING,
                submission.revision(),
                submission.submittedAt());
    }
}
