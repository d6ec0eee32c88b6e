package dev.viva.attempt.interview.model;

/** How far an interview is. */
public enum InterviewState {
    IN_PROGRESS,
    /** All stages are closed. */
    COMPLETED,
    /** All that was handed in has its final grade: the scorecard decides. */
    GRADED
}
