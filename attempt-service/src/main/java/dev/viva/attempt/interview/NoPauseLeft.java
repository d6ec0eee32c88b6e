package dev.viva.attempt.interview;

import dev.viva.platform.problem.Conflict;

/** All pauses of the stage are used. */
public final class NoPauseLeft extends Conflict {
    NoPauseLeft(String stage, int allowed) {
        super(
                "no-pause-left",
                "The stage " + stage + " allows " + allowed
                        + " pauses, and all are used; an accommodation can give more.");
    }
}
