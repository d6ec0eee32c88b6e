package dev.viva.platform.event;

import java.sql.SQLException;

/** The tables of events could not be read or written; the cause says why. */
public final class EventsUnreachable extends RuntimeException {
    public EventsUnreachable(String message, SQLException cause) {
        super(message, cause);
    }
}
