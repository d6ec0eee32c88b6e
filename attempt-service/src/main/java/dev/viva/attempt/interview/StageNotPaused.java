package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** Only a stage that is paused can be resumed. */
public final class StageNotPaused extends Conflict {
    StageNotPaused(String stage) {
        super("stage-not-paused", "The stage " + stage + " is not paused.");
    }
}
