package dev.viva.local.kafka;

import dev.viva.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read a state topic, such as that of the published question versions, of which each keeps its own copy. */
public final class Copies implements AutoCloseable {
    private final String topic;
    private final Admin admin;

    public Copies(Topics topic, String bootstrap) {
        this.topic = topic.topic();
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    /** How many records the topic has ever had. */
    public long published() throws InterruptedException {
        try {
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            var ends = admin.listOffsets(IntStream.range(0, partitions)
                            .mapToObj(number -> new TopicPartition(topic, number))
                            .collect(java.util.stream.Collectors.toMap(
                                    partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            return ends.values().stream().mapToLong(end -> end.offset()).sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell how much " + topic + " holds", e.getCause());
        }
    }

    /** Waits until the topic has had {@code records} records and each of these groups has read all of them. */
    public boolean await(long records, List<String> groups, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (Instant.now().isBefore(deadline)) {
            long there = published();
            boolean all = there >= records;
            for (String group : groups) {
                all = all && read(group) >= there;
            }
            if (all) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }

    private long read(String group) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(position -> position.getKey().topic().equals(topic) && position.getValue() != null)
                    .map(Map.Entry::getValue)
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell how far " + group + " is", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
