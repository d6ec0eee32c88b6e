package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** The deadline is over, so the clock cannot be stopped any more. */
public final class StageTimeOver extends Conflict {
    StageTimeOver(String stage) {
        super("stage-time-over", "The time of the stage " + stage + " is over; what was saved is handed in.");
    }
}
