package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** What was asked needs an open stage. */
public final class StageNotOpen extends Conflict {
    StageNotOpen(String stage) {
        super("stage-not-open", "The stage " + stage + " is not open.");
    }
}
