package dev.viva.platform.event.deadletter;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that could not be handled, or that waits behind such a one.
 *
 * @param position order of arrival; those of one aggregate are replayed in this order
 * @param reasonCode why it could not be handled; {@code null} while it is parked
 * @param replays how often it was replayed in vain
 */
record DeadLetter(
        UUID id,
        long position,
        String tenant,
        State state,
        Undelivered record,
        String eventId,
        String eventType,
        String reasonCode,
        String reasonDetail,
        int replays,
        Instant failedAt) {

    /** Why it is here. */
    enum State {
        /** Handling failed, and would fail again without a change. */
        FAILED,
        /** A FAILED one of the same aggregate came before. */
        PARKED
    }
}
