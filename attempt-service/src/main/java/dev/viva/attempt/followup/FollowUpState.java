package dev.viva.attempt.followup;

/** Whether the candidate has said something to a follow-up. */
public enum FollowUpState {
    ASKED,
    ANSWERED,
    DECLINED,
    /** Nothing came in time. */
    EXPIRED
}
