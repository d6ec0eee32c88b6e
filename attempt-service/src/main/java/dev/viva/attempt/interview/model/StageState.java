package dev.viva.attempt.interview.model;

/** How far a stage of an interview is. */
public enum StageState {
    /** Not reached yet; its questions are drawn and not shown. */
    LOCKED,
    OPEN,
    /** The clock stands still, and nothing can be saved. */
    PAUSED,
    CLOSED;

    /** Whether it is the stage that the candidate sits. */
    public boolean isCurrent() {
        return switch (this) {
            case OPEN, PAUSED -> true;
            case LOCKED, CLOSED -> false;
        };
    }
}
