package dev.viva.ledger;

import dev.viva.platform.event.relay.KafkaProducers;
import dev.viva.platform.event.relay.RelayConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's producers, which can stop when Kafka has acknowledged a record and before the relay hears of it. */
@Alternative
@Priority(1)
@Singleton
public class StoppingProducers extends KafkaProducers {
    StoppingProducers(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, RelayConfig config) {
        super(servers, config);
    }

    @Override
    public Producer<String, byte[]> get() {
        return StopHere.wanted("after-send") ? new StoppingProducer(settings()) : super.get();
    }

    private static final class StoppingProducer extends KafkaProducer<String, byte[]> {
        StoppingProducer(Map<String, Object> settings) {
            super(settings, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            Future<RecordMetadata> sent = super.send(record, callback);
            try {
                sent.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            StopHere.at("after-send");
            return sent;
        }
    }
}
