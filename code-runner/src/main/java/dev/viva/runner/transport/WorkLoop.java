package dev.viva.runner.transport;

import dev.viva.events.Topics;
import dev.viva.runner.worker.Worker;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Takes records while the worker has a free slot; otherwise it only stays in its group. An offset is committed when its record is
 * taken: what protects the run from then on is its lease in grading-service.
 */
final class WorkLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    /** Nothing waits for it: records and free slots wake the loop. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final long PAUSE_SECONDS = 1;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Worker worker;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("work-loop").unstarted(this::run);
    private volatile Consumer<String, byte[]> consumer;
    /** Whether a taken record's offset may not be committed yet; the loop's own. */
    private boolean uncommitted;

    WorkLoop(Supplier<Consumer<String, byte[]>> consumers, Worker worker) {
        this.consumers = consumers;
        this.worker = worker;
        worker.onFree(this::wake);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Takes no more work; returns when the partitions are given back. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        Consumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    private void run() {
        try {
            do {
                try (Consumer<String, byte[]> fresh = consumers.get()) {
                    consumer = fresh;
                    uncommitted = false;
                    fresh.subscribe(List.of(Topics.CODE_RUN_WORK.topic()), new CommitBeforeOthersTake());
                    takeWhileOpen(fresh);
                    commitAndWait(fresh);
                    fresh.close(CloseOptions.timeout(LAST_WORDS));
                } catch (KafkaException e) {
                    // No slot and no run depends on this consumer: another one goes on behind the last committed
                    // offset.
                    LOG.error("the work cannot be read, a new consumer will try", e);
                }
            } while (!closing.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeWhileOpen(Consumer<String, byte[]> source) throws InterruptedException {
        while (closing.getCount() > 0) {
            if (worker.hasFreeSlot()) {
                source.resume(source.paused());
            } else {
                source.pause(source.assignment());
            }
            for (ConsumerRecord<String, byte[]> record : poll(source)) {
                uncommitted = true;
                take(record);
            }
            if (uncommitted) {
                uncommitted = false;
                source.commitAsync((offsets, fault) -> uncommitted |= fault != null);
            }
        }
    }

    private static ConsumerRecords<String, byte[]> poll(Consumer<String, byte[]> source) {
        try {
            return source.poll(POLL);
        } catch (WakeupException lookAgain) {
            // A slot is free, or the loop is to end: both are seen before the next poll.
            return ConsumerRecords.empty();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        var work = WorkReader.read(record);
        if (work.isPresent()) {
            worker.take(work.get());
        }
    }

    private void commitAndWait(Consumer<String, byte[]> source) {
        try {
            commit(source);
        } catch (KafkaException e) {
            // Its runs are done twice then, and count once.
            LOG.warnf("what was taken may be taken again: %s", e.getMessage());
        }
    }

    private static void commit(Consumer<String, byte[]> source) {
        try {
            source.commitSync(LAST_WORDS);
        } catch (WakeupException slotIsFree) {
            source.commitSync(LAST_WORDS);
        }
    }

    /** A partition that goes to another runner goes with what was taken from it, or that runner would take it again. */
    private final class CommitBeforeOthersTake implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commitAndWait(consumer);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            // Others have them already: it is too late.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Paused or not is decided before the next poll.
        }
    }
}
