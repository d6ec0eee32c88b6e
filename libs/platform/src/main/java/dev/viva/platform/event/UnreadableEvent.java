package dev.viva.platform.event;

/** A record that is no event, or whose data is not what its type says. It will not get better by waiting. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
