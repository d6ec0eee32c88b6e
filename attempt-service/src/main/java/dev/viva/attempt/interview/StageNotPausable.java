package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** The loop does not allow to stop the clock of this stage. */
public final class StageNotPausable extends Conflict {
    StageNotPausable(String stage) {
        super("stage-not-pausable", "The loop does not allow to pause the stage " + stage + ".");
    }
}
