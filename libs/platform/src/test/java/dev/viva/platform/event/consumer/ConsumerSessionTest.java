package dev.viva.platform.event.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session on Kafka's own stand-in for a group member; real ones are in tests/platform. */
class ConsumerSessionTest {
    private static final String TOPIC = "things";
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);
    private static final TopicPartition TWO = new TopicPartition(TOPIC, 2);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private final ConsumerSession session = new ConsumerSession(kafka, TOPIC);

    @BeforeEach
    void assign() {
        kafka.rebalance(List.of(ONE, TWO));
        kafka.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
    }

    @Test
    void whatWasHandledIsCommittedWhenNothingIsLeftToRead() {
        add(ONE, 0);
        add(ONE, 1);
        readAndHandle(2);
        assertThat(committed(ONE)).as("others may come").isNull();
        session.poll(AT_ONCE);
        assertThat(committed(ONE).offset()).isEqualTo(2);
    }

    @Test
    void duringAPauseNothingIsReadAndAfterItEverything() {
        session.poll(AT_ONCE);
        kafka.schedulePollTask(() -> {
            assertThat(kafka.paused()).containsExactlyInAnyOrder(ONE, TWO);
            assertThat(session.owns(ONE)).isTrue();
        });
        session.pause(AT_ONCE);
        assertThat(kafka.paused()).isEmpty();
        add(TWO, 0);
        assertThat(session.poll(AT_ONCE)).hasSize(1);
    }

    @Test
    void aPartitionThatComesDuringAPauseIsNotReadEither() {
        kafka.rebalance(List.of(ONE));
        session.poll(AT_ONCE);
        kafka.schedulePollTask(() -> {
            kafka.rebalance(List.of(ONE, TWO));
            assertThat(kafka.paused()).containsExactlyInAnyOrder(ONE, TWO);
        });
        session.pause(AT_ONCE);
        assertThat(kafka.paused()).isEmpty();
    }

    @Test
    void aPartitionThatGoesDuringAPauseIsGivenUpWithWhatWasHandledOfIt() {
        add(ONE, 0);
        add(TWO, 0);
        readAndHandle(2);
        kafka.schedulePollTask(() -> kafka.rebalance(List.of(TWO)));
        session.pause(AT_ONCE);
        assertThat(session.owns(ONE)).isFalse();
        assertThat(session.owns(TWO)).isTrue();
        assertThat(committed(TWO)).as("goes on here").isNull();
        kafka.rebalance(List.of(ONE, TWO)); // the stand-in tells of its own partitions only
        assertThat(committed(ONE).offset()).isEqualTo(1);
    }

    @Test
    void whoeverIsWokenReadsNothingAndGoesOn() {
        add(ONE, 0);
        session.wake();
        assertThat(session.poll(AT_ONCE)).isEmpty();
        assertThat(session.poll(AT_ONCE)).hasSize(1);
    }

    /** A new record on the topic. */
    private void add(TopicPartition partition, long offset) {
        kafka.addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", new byte[0]));
    }

    /** Reads what was added, and handles it. */
    private void readAndHandle(int expected) {
        ConsumerRecords<String, byte[]> records = session.poll(AT_ONCE);
        assertThat(records).hasSize(expected);
        records.partitions()
                .forEach(partition -> records.records(partition).forEach(record -> session.handled(partition, record)));
    }

    private OffsetAndMetadata committed(TopicPartition partition) {
        return kafka.committed(Set.of(partition)).get(partition);
    }
}
