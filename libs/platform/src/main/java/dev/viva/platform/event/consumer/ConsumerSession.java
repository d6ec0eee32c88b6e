package dev.viva.platform.event.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * A member of the group, from its entry to its exit: what it has handled and not yet told the broker, and what was taken from it meanwhile.
 * Of one thread, but for {@link #wake}.
 */
final class ConsumerSession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConsumerSession.class);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> kafka;
    private final Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
    private final Set<TopicPartition> lost = new HashSet<>();
    private long committedAt = System.nanoTime();
    private boolean pausing;

    ConsumerSession(Consumer<String, byte[]> kafka, String topic) {
        this.kafka = kafka;
        kafka.subscribe(List.of(topic), new Assignment());
    }

    /** The next records; none after {@code patience}, or when somebody woke the session. */
    ConsumerRecords<String, byte[]> poll(Duration patience) {
        ConsumerRecords<String, byte[]> records = asked(patience);
        lost.clear();
        if (records.isEmpty() || System.nanoTime() - committedAt > BETWEEN_COMMITS.toNanos()) {
            commit();
        }
        return records;
    }

    /** Waits without reading on, but as a member that is alive: it keeps its partitions, or learns that they are others'. */
    void pause(Duration pause) {
        kafka.pause(kafka.assignment());
        pausing = true;
        try {
            asked(pause);
        } finally {
            pausing = false;
            kafka.resume(kafka.assignment());
        }
    }

    /** Whether a record is still to be handled here. */
    boolean owns(TopicPartition partition) {
        return !lost.contains(partition);
    }

    /** Notes that a record, and all before it in its partition, need not be read again. */
    void handled(TopicPartition partition, ConsumerRecord<String, byte[]> record) {
        handled.put(partition, new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
    }

    /** Ends a wait for records that is going on, or the next one. */
    void wake() {
        kafka.wakeup();
    }

    @Override
    public void close() {
        commitNow(handled);
        kafka.close(CloseOptions.timeout(LAST_WORDS));
    }

    private ConsumerRecords<String, byte[]> asked(Duration patience) {
        try {
            return kafka.poll(patience);
        } catch (WakeupException woken) {
            return ConsumerRecords.empty();
        }
    }

    /** Tells the broker what was handled; not waited for, because whatever is read twice is known to the inbox. */
    private void commit() {
        committedAt = System.nanoTime();
        if (handled.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> said = Map.copyOf(handled);
        handled.clear();
        kafka.commitAsync(said, (offsets, fault) -> {
            if (fault != null) {
                LOG.debugf(fault, "what was handled is said again later");
                offsets.keySet().stream()
                        .filter(kafka.assignment()::contains)
                        .forEach(partition -> handled.putIfAbsent(partition, offsets.get(partition)));
            }
        });
    }

    private void commitNow(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        try {
            try {
                kafka.commitSync(offsets, LAST_WORDS);
            } catch (WakeupException woken) {
                kafka.commitSync(offsets, LAST_WORDS);
            }
        } catch (KafkaException e) {
            LOG.debugf(e, "what was handled is read again by the next consumer, and known to its inbox");
        }
    }

    /** A partition that goes to another member goes with what was handled of it. */
    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (pausing) {
                kafka.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> leaving = new HashMap<>(handled);
            leaving.keySet().retainAll(partitions);
            commitNow(leaving);
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            handled.keySet().removeAll(partitions);
            lost.addAll(partitions);
        }
    }
}
