package dev.viva.attempt.interview;

import dev.viva.platform.problem.NotFound;

/** There is no such interview, or it is another tenant's or candidate's, which looks the same. */
public final class InterviewNotFound extends NotFound {
    InterviewNotFound(InterviewId id) {
        super("interview-not-found", "There is no interview " + id + " that you can see.");
    }
}
