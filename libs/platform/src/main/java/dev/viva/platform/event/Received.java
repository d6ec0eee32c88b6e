package dev.viva.platform.event;

import dev.viva.platform.id.Ids;
import dev.viva.platform.trace.Trace;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;

/** A record with the event's attributes read from its headers; its data is still bytes, as Kafka gave them, and never compared. */
public record Received(
        UUID id,
        String type,
        String tenant,
        long sequence,
        String topic,
        String key,
        Instant time,
        String traceparent,
        @SuppressWarnings("ArrayRecordComponent") byte[] value) {

    /**
     * Reads the attributes.
     *
     * @throws UnreadableEvent if an attribute is missing or malformed
     */
    public static Received of(String topic, String key, Map<String, String> headers, byte[] value) {
        if (key == null || key.isEmpty()) {
            throw new UnreadableEvent("the record has no key");
        }
        if (value == null) {
            throw new UnreadableEvent("the record has no value");
        }
        return new Received(
                id(required(headers, EventHeaders.ID)),
                required(headers, EventHeaders.TYPE),
                required(headers, EventHeaders.TENANT),
                sequence(required(headers, EventHeaders.SEQUENCE)),
                topic,
                key,
                time(required(headers, EventHeaders.TIME)),
                headers.get(Trace.HEADER),
                value);
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableEvent("the record has no header " + name);
        }
        return value;
    }

    private static UUID id(String text) {
        return Ids.parse(EventHeaders.ID_PREFIX, text)
                .orElseThrow(() -> new UnreadableEvent(EventHeaders.ID + " is no event id: " + text));
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnreadableEvent(EventHeaders.SEQUENCE + " is no whole number: " + text, e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent(EventHeaders.TIME + " is no RFC 3339 time: " + text, e);
        }
    }
}
