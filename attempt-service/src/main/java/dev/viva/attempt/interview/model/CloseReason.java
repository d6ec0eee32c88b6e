package dev.viva.attempt.interview.model;

/** Who or what closed a stage. */
public enum CloseReason {
    CANDIDATE,
    DEADLINE
}
