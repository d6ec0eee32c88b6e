package dev.viva.grading.grading;

import dev.viva.events.attempt.FollowUpsAnswered;

/** Whether the candidate has said something to a follow-up. */
public enum FollowUpState {
    ASKED,
    ANSWERED,
    DECLINED,
    /** Nothing came in time. */
    EXPIRED;

    static FollowUpState of(FollowUpsAnswered.State told) {
        return switch (told) {
            case ANSWERED -> ANSWERED;
            case DECLINED -> DECLINED;
            case EXPIRED -> EXPIRED;
        };
    }
}
