package dev.viva.attempt.attempt;

import dev.viva.platform.problem.NotFound;

/** The attempt has no grade yet. */
public final class GradeNotReady extends NotFound {
    GradeNotReady(AttemptId id) {
        super(
                "grade-not-ready",
                "Attempt " + id + " has no grade yet; GET /v1/attempts/" + id + "/events tells when it comes.");
    }
}
