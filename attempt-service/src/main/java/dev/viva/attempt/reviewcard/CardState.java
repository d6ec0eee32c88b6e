package dev.viva.attempt.reviewcard;

/** Where a card stands. */
public enum CardState {
    /** Not met since it was missed first. */
    LEARNING,
    /** Met or partly met at the last review. */
    REVIEW,
    /** Missed again after it had been met. */
    RELEARNING
}
