package dev.viva.platform.event;

/** Thrown by a handler that needs something which has not arrived yet: the event is handled again a little later. */
public final class NotYet extends RuntimeException {
    public NotYet(String message) {
        super(message);
    }
}
