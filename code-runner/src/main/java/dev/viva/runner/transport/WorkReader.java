package dev.viva.runner.transport;

import dev.viva.events.code.CodeRunRequested;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.event.UnreadableEvent;
import dev.viva.platform.trace.Trace;
import dev.viva.runner.worker.Work;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Makes work of records. */
final class WorkReader {
    private static final Logger LOG = Logger.getLogger(WorkReader.class);

    private WorkReader() {}

    /** Nothing for a record that asks for no run: a newer service may send what this one has not heard of. */
    static Optional<Work> read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null
                || record.key() == null
                || !CodeRunRequested.TYPE.equals(header(record, EventHeaders.TYPE))) {
            LOG.warnf("%s-%d at %d is no work", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
        String tenant = header(record, EventHeaders.TENANT);
        return Optional.of(
                new Work(request(record), tenant == null ? "default" : tenant, header(record, Trace.HEADER)));
    }

    /** A request that cannot be read is one without a task: the run it asks for must get an end all the same. */
    private static CodeRunRequested request(ConsumerRecord<String, byte[]> record) {
        try {
            CodeRunRequested request = EventJson.read(record.value(), CodeRunRequested.class);
            if (record.key().equals(request.run())) {
                return request;
            }
            LOG.errorf("%s is not what the work of %s asks for", request.run(), record.key());
        } catch (UnreadableEvent e) {
            LOG.errorf("the work of %s cannot be read: %s", record.key(), e.getMessage());
        }
        return new CodeRunRequested(record.key(), 1, null, null, null, false, Instant.EPOCH);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
