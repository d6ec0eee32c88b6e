package dev.viva.attempt.attempt;

import dev.viva.platform.problem.Conflict;

/** The stage of an interview is over; what was saved in it is handed in. */
public final class StageClosed extends Conflict {
    /** @param stage its name */
    public StageClosed(String stage) {
        super(
                "stage-closed",
                "The stage " + stage
                        + " is closed: what was saved in it is handed in, and nothing of it changes any more.");
    }
}
