package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** One stage is sat at a time. */
public final class AnotherStageOpen extends Conflict {
    AnotherStageOpen(String open) {
        super("another-stage-open", "The stage " + open + " is not closed yet: close it first.");
    }
}
