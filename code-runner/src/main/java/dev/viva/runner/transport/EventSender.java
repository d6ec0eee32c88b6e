package dev.viva.runner.transport;

import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.platform.trace.Trace;
import dev.viva.runner.worker.RunEvents;
import dev.viva.runner.worker.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/** Sends events as CloudEvents 1.0 in Kafka's binary mode. What it has taken is sent as soon as the broker is there, in order for each key. */
final class EventSender implements RunEvents, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EventSender.class);
    private static final String SOURCE = "/viva/code-runner";
    /** Announcements are nobody's in particular. */
    private static final String NO_TENANT = "default";

    private static final int STEPS_OF_A_RELEASE = 100_000;
    private static final Duration LAST_SENDS = Duration.ofSeconds(3);

    private final Producer<String, byte[]> producer;

    EventSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void tell(Work work, int step, String type, Object event) throws InterruptedException {
        long sequence = (long) work.request().release() * STEPS_OF_A_RELEASE + step;
        ProducerRecord<String, byte[]> record = record(work.run(), type, work.tenant(), sequence, event);
        if (work.traceparent() != null) {
            add(record.headers(), Trace.HEADER, work.traceparent());
        }
        var unused = send(record);
    }

    /** Done when the broker has it. */
    Future<RecordMetadata> announce(CodeRunnerAnnounced announced) throws InterruptedException {
        return send(record(
                announced.runner(),
                CodeRunnerAnnounced.TYPE,
                NO_TENANT,
                announced.announcedAt().toEpochMilli(),
                announced));
    }

    private static ProducerRecord<String, byte[]> record(
            String key, String type, String tenant, long sequence, Object event) {
        byte[] data = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.CODE_RUNS.topic(), key, data);
        Headers headers = record.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, Ids.format(EventHeaders.ID_PREFIX, Ids.next()));
        add(headers, EventHeaders.TYPE, type);
        add(headers, EventHeaders.SOURCE, SOURCE);
        add(headers, EventHeaders.SUBJECT, key);
        add(headers, EventHeaders.TIME, Instant.now().toString());
        add(headers, EventHeaders.TENANT, tenant);
        add(headers, EventHeaders.SEQUENCE, Long.toString(sequence));
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Waits while the broker's topics are not known, at the start or after it was away, or while too much waits for it already. The
     * producer gives up that wait after a minute and fails the record, which it has not taken then.
     */
    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) throws InterruptedException {
        while (true) {
            Future<RecordMetadata> sent = sendOnce(record);
            if (sent.state() != Future.State.FAILED || !(sent.exceptionNow() instanceof TimeoutException)) {
                return sent;
            }
            LOG.warnf(
                    "an event of %s waits for the broker: %s",
                    record.key(), sent.exceptionNow().getMessage());
        }
    }

    private Future<RecordMetadata> sendOnce(ProducerRecord<String, byte[]> record) throws InterruptedException {
        try {
            return producer.send(record, (metadata, fault) -> {
                if (fault != null && !(fault instanceof TimeoutException)) {
                    // Lost here; grading-service gives the run out again when it is announced no more.
                    LOG.errorf(fault, "an event of %s could not be sent", record.key());
                }
            });
        } catch (InterruptException e) {
            Thread.interrupted();
            throw new InterruptedException(e.getMessage());
        }
    }

    @Override
    public void close() {
        producer.close(LAST_SENDS);
    }
}
