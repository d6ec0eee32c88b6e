package dev.viva.attempt.candidate;

import dev.viva.platform.problem.NotFound;

/** A candidate's token asks for somebody else, which looks the same as nobody. */
public final class CandidateNotFound extends NotFound {
    CandidateNotFound() {
        super("candidate-not-found", "There is no such candidate that you can see.");
    }
}
