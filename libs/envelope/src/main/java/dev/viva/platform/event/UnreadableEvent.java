package dev.viva.platform.event;

/** A record that is no event, or whose data is not what its type says. It will not get better by waiting. */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
