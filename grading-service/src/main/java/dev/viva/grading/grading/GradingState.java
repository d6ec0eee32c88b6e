package dev.viva.grading.grading;

/** How far the grading of a submission is, in the words of the attempt's {@code gradingProgress}. */
public enum GradingState {
    PENDING,
    /** An outcome is unsure: a person has to decide. */
    PENDING_MANUAL,
    FULLY_GRADED,
    /** There is no grade, by no fault of the candidate; a person may make one. */
    FAILED
}
