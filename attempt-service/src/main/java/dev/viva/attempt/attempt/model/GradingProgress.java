package dev.viva.attempt.attempt.model;

/** How far grading is: the other axis of an attempt, moved by grades alone. */
public enum GradingProgress {
    NOT_READY,
    PENDING,
    /** An outcome is unsure and waits for a person. */
    PENDING_MANUAL,
    FULLY_GRADED,
    /** Could not be graded, by no fault of the candidate; not final until a person closes it. */
    FAILED
}
