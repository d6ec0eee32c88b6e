package dev.viva.grading.testing;

import dev.viva.events.Topics;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says on Kafka what the other services say, and hears what this service says. */
public final class Kafka {
    private Kafka() {}

    /** Sends an event with an id of its own. */
    public static void send(Topics topic, String key, String type, String tenant, long sequence, Object data) {
        send(topic, key, Ids.format(EventHeaders.ID_PREFIX, Ids.next()), type, tenant, sequence, data);
    }

    public static void send(
            Topics topic, String key, String id, String type, String tenant, long sequence, Object data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic.topic(), key, EventJson.write(data).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        EventHeaders.ID,
                        id,
                        EventHeaders.TYPE,
                        type,
                        EventHeaders.SOURCE,
                        "/viva/tests",
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.TIME,
                        Instant.now().toString(),
                        EventHeaders.TENANT,
                        tenant,
                        EventHeaders.SEQUENCE,
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", VivaStack.infra().kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of the topic with this key so far. */
    public static List<ConsumerRecord<String, byte[]>> records(Topics topic, String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", VivaStack.infra().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.key().equals(key)) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }
}
