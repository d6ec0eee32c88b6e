package dev.viva.attempt.interview.model;

/** The state of a sitting does not allow what was asked. */
public final class SittingRefused extends RuntimeException {
    private final Reason reason;

    SittingRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it is refused. */
    public enum Reason {
        NOT_LOCKED,
        NOT_OPEN,
        NOT_PAUSED,
        NOT_CURRENT,
        NOT_PAUSABLE,
        NO_PAUSE_LEFT,
        TIME_OVER
    }

    public Reason reason() {
        return reason;
    }
}
