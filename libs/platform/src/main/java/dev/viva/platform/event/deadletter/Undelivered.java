package dev.viva.platform.event.deadletter;

import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.Received;
import dev.viva.platform.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it came from Kafka, readable or not; the value is {@code null} where it has none, and never compared. */
public record Undelivered(
        String topic,
        String key,
        int partition,
        long offset,
        Instant time,
        Map<String, String> headers,
        @SuppressWarnings("ArrayRecordComponent") byte[] value) {

    public static Undelivered of(ConsumerRecord<String, byte[]> record) {
        return new Undelivered(
                record.topic(),
                record.key() == null ? "" : storable(record.key()),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                headers(record),
                record.value());
    }

    /**
     * Reads the event's attributes.
     *
     * @throws dev.viva.platform.event.UnreadableEvent if the record is no event
     */
    public Received read() {
        return Received.of(topic, key, headers, value);
    }

    /** Whose record it is; one that does not say so is the installation's own, so that its operator sees it. */
    public String tenant() {
        String tenant = headers.get(EventHeaders.TENANT);
        return tenant == null || tenant.isBlank() ? Tenants.DEFAULT : tenant;
    }

    @Override
    public String toString() {
        return "record " + topic + "/" + partition + "/" + offset + " (" + headers.get(EventHeaders.TYPE) + " of " + key
                + ")";
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        return headers;
    }

    /** PostgreSQL takes no U+0000, and an unreadable record must be storable all the same. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
