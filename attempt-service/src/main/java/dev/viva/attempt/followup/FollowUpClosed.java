package dev.viva.attempt.followup;

import dev.viva.platform.problem.Conflict;

/** Nothing more can be said to the follow-up. */
public final class FollowUpClosed extends Conflict {
    private FollowUpClosed(String code, String detail) {
        super(code, detail);
    }

    /** Another answer stands, or none will come. */
    static FollowUpClosed of(FollowUp followUp) {
        return switch (followUp.state()) {
            case ANSWERED ->
                new FollowUpClosed(
                        "follow-up-answered",
                        "'" + followUp.id() + "' is answered; the answer cannot change any more.");
            case DECLINED ->
                new FollowUpClosed(
                        "follow-up-declined", "'" + followUp.id() + "' is declined; it cannot be answered any more.");
            case EXPIRED -> expired(followUp.id());
            case ASKED -> throw new IllegalStateException(followUp.id() + " waits for an answer");
        };
    }

    static FollowUpClosed expired(String id) {
        return new FollowUpClosed("follow-up-expired", "The time to answer '" + id + "' is over.");
    }
}
