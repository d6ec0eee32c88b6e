package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** A stage is opened once. */
public final class StageAlreadyOpened extends Conflict {
    StageAlreadyOpened(String stage) {
        super("stage-already-opened", "The stage " + stage + " was opened before; a stage is opened once.");
    }
}
