package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** Stages are opened in the order of the loop. */
public final class StageOutOfOrder extends Conflict {
    StageOutOfOrder(String stage, String next) {
        super("stage-out-of-order", "The stage " + stage + " is not the next one: open " + next + " first.");
    }
}
