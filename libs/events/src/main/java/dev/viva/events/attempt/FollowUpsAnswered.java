package dev.viva.events.attempt;

import java.time.Instant;
import java.util.List;

/**
 * Every follow-up that was asked of an attempt has been answered or declined, or its time is over; nothing of that changes any more.
 *
 * @param attempt the attempt's id, {@code att_…}
 * @param candidate the tenant's own name for the candidate
 * @param followUps each that was asked, in the order in which they were asked
 */
public record FollowUpsAnswered(String attempt, String candidate, List<Answer> followUps, Instant closedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.attempt.follow-ups-answered.v1";

    public FollowUpsAnswered {
        followUps = List.copyOf(followUps);
    }

    /** What became of a follow-up. */
    public enum State {
        ANSWERED,
        DECLINED,
        /** Nothing came in time. */
        EXPIRED
    }

    /**
     * What the candidate said to one follow-up.
     *
     * @param id as it was asked
     * @param text exactly what was sent; {@code null} unless it was answered
     */
    public record Answer(String id, State state, String text) {}
}
