package dev.viva.attempt.interview;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.interview.model.CloseReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What the events of an interview say. */
final class InterviewEventData {
    private InterviewEventData() {}

    /** Of {@code stage.opened}, {@code stage.paused} and {@code stage.resumed}. */
    record Stage(InterviewId interview, String stage, Instant deadline) {}

    /** Of {@code deadline.moved}. */
    record DeadlineMoved(InterviewId interview, String stage, Instant from, Instant deadline, Reason reason) {
        /** Why a deadline moves. A pause tells its new deadline with {@code stage.resumed}. */
        enum Reason {
            ACCOMMODATION,
            OUTAGE
        }
    }

    /** Of {@code stage.closed}. */
    record StageClosed(
            InterviewId interview,
            String stage,
            CloseReason closedBy,
            List<AttemptId> submitted,
            List<AttemptId> notAnswered) {}

    /** Of {@code grade.released}. */
    record Graded(
            InterviewId interview,
            String stage,
            AttemptId attempt,
            BigDecimal percent,
            boolean passed,
            boolean provisional) {}

    /** Of {@code interview.completed} and {@code scorecard.released}. */
    record Whole(InterviewId interview) {}
}
