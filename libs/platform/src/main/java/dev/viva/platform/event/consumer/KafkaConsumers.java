package dev.viva.platform.event.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the members of the service's consumer group. */
@ApplicationScoped
class KafkaConsumers {
    /** Who has not asked for records for this long has lost its partitions to others. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final int RECORDS_AT_ONCE = 100;

    private final String servers;
    private final String group;

    KafkaConsumers(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.servers = servers;
        this.group = group;
    }

    /**
     * A new member.
     *
     * @param name what is its own among the members of this process, for the broker's log
     */
    Consumer<String, byte[]> open(String name) {
        return new KafkaConsumer<>(settings(name), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings(String name) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + name),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE),
                Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Math.toIntExact(LONGEST_SILENCE.toMillis())),
                Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
                // After a kill the group waits this long before others take over the partitions.
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000),
                Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
                // A replica that comes or goes does not stop the others.
                Map.entry(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()));
    }
}
