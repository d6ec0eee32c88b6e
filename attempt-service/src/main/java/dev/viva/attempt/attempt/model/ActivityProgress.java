package dev.viva.attempt.attempt.model;

/** How far the candidate is: one of the two axes of an attempt. */
public enum ActivityProgress {
    /** Drawn in an interview, not opened yet. */
    INITIALIZED,
    STARTED,
    IN_PROGRESS,
    SUBMITTED,
    COMPLETED;

    /** Whether the response can still change. */
    public boolean open() {
        return switch (this) {
            case INITIALIZED, STARTED, IN_PROGRESS -> true;
            case SUBMITTED, COMPLETED -> false;
        };
    }
}
