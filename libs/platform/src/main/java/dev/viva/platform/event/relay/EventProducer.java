package dev.viva.platform.event.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends batches of records, whole or not at all as far as the caller can tell. A failure ends the producer; the next batch gets a new one. */
final class EventProducer implements AutoCloseable {
    private final Supplier<Producer<String, byte[]>> factory;
    private Producer<String, byte[]> producer;

    EventProducer(Supplier<Producer<String, byte[]>> factory) {
        this.factory = factory;
    }

    /** Returns when Kafka has acknowledged each record. */
    void send(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        if (producer == null) {
            producer = factory.get();
        }
        Producer<String, byte[]> current = producer;
        AtomicReference<Exception> failure = new AtomicReference<>();
        try {
            List<Future<RecordMetadata>> sent = records.stream()
                    .map(record -> current.send(record, (metadata, e) -> {
                        if (e != null && failure.compareAndSet(null, e)) {
                            // At once, on the sender's own thread: it must not deliver what stands behind the record
                            // that failed.
                            current.close(Duration.ZERO);
                        }
                    }))
                    .toList();
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        } catch (RuntimeException | ExecutionException | InterruptedException e) {
            close();
            if (failure.get() != null && failure.get() != e) {
                e.addSuppressed(failure.get());
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
