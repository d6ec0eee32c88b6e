package dev.viva.attempt.attempt;

import dev.viva.platform.problem.Conflict;

/** The clock of the stage stands still, so nothing can be saved. */
public final class StagePaused extends Conflict {
    /** @param stage its name */
    public StagePaused(String stage) {
        super("stage-paused", "The stage " + stage + " is paused: resume it, then save again.");
    }
}
