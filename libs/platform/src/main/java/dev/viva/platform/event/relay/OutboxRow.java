package dev.viva.platform.event.relay;

import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.id.Ids;
import dev.viva.platform.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** An event that waits for its publication. */
record OutboxRow(
        UUID id,
        String topic,
        String key,
        String type,
        String tenant,
        long sequence,
        Instant time,
        String traceparent,
        String data) {

    static final String COLUMNS = "id, topic, record_key, event_type, tenant, sequence, occurred_at, traceparent, data";

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }

    /** The event as CloudEvents 1.0 in Kafka's binary mode: attributes in headers, data as the value. */
    ProducerRecord<String, byte[]> record(String source) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Headers headers = record.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, Ids.format(EventHeaders.ID_PREFIX, id));
        add(headers, EventHeaders.TYPE, type);
        add(headers, EventHeaders.SOURCE, source);
        add(headers, EventHeaders.SUBJECT, key);
        add(headers, EventHeaders.TIME, time.toString());
        add(headers, EventHeaders.TENANT, tenant);
        add(headers, EventHeaders.SEQUENCE, Long.toString(sequence));
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        if (traceparent != null) {
            add(headers, Trace.HEADER, traceparent);
        }
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
