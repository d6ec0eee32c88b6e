package dev.viva.local;

/** Something the person at the keyboard can put right; the message is one sentence that says what to do. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Fault(String message) {
        super(message);
    }

    public Fault(String message, Throwable cause) {
        super(message, cause);
    }
}
