package dev.viva.platform.event.relay;

import java.time.Instant;

/**
 * What the relay of this process does.
 *
 * @param since when it began to
 * @param reason why it fails, else {@code null}
 */
public record RelayStatus(State state, Instant since, String reason) {

    /** Of all replicas of a service one is ACTIVE. */
    public enum State {
        STOPPED,
        STANDBY,
        ACTIVE,
        FAILING
    }

    static RelayStatus stopped() {
        return new RelayStatus(State.STOPPED, Instant.now(), null);
    }

    static RelayStatus standby() {
        return new RelayStatus(State.STANDBY, Instant.now(), null);
    }

    static RelayStatus active() {
        return new RelayStatus(State.ACTIVE, Instant.now(), null);
    }

    static RelayStatus failing(RelayStatus before, Exception e) {
        Instant since = before.state() == State.FAILING ? before.since() : Instant.now();
        return new RelayStatus(State.FAILING, since, e.toString());
    }
}
