package dev.viva.attempt.attempt;

import dev.viva.platform.problem.NotFound;

/** There is no such attempt, or it is another tenant's or candidate's, which looks the same. */
public final class AttemptNotFound extends NotFound {
    AttemptNotFound(AttemptId id) {
        super("attempt-not-found", "There is no attempt " + id + " that you can see.");
    }
}
