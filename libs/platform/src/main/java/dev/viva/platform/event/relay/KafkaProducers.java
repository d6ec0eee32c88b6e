package dev.viva.platform.event.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the relay's producers. */
@ApplicationScoped
public class KafkaProducers implements Supplier<Producer<String, byte[]>> {
    private static final int MAX_REQUEST_BYTES = 2 * 1024 * 1024;

    private final String servers;
    private final RelayConfig config;

    public KafkaProducers(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, RelayConfig config) {
        this.servers = servers;
        this.config = config;
    }

    @Override
    public Producer<String, byte[]> get() {
        return new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
    }

    protected final Map<String, Object> settings() {
        int delivery = Math.toIntExact(config.delivery().toMillis());
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "viva-outbox-relay",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                // The default of 5 ms would be most of the way from commit to handler.
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                MAX_REQUEST_BYTES,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                delivery,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                delivery / 2,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                delivery / 2,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
    }
}
