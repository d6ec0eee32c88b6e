package dev.viva.attempt.stream;

import dev.viva.attempt.attempt.model.AttemptEvent;
import java.util.UUID;

/**
 * One event on its way to those who watch an attempt.
 *
 * @param number its position in the attempt's stream
 * @param data JSON text without line breaks
 */
record StreamedEvent(UUID attempt, int number, String type, String data) {

    static StreamedEvent of(AttemptEvent event) {
        return new StreamedEvent(event.position().attempt(), event.position().number(), event.type(), event.data());
    }

    /** Whether nothing follows, as far as anybody knows now. */
    boolean isFinal() {
        return type.equals(AttemptEvent.Type.GRADE_RELEASED.wireName());
    }
}
