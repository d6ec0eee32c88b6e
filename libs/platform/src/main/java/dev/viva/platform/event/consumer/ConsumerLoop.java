package dev.viva.platform.event.consumer;

import dev.viva.platform.background.Draining;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.Inbox;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Handles the records of the partitions that it is given, one after the other, until the process goes down. An offset is committed only
 * when its record was handled.
 */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    /** Nothing waits for it but commits: records end a poll at once, and so does the end of the process. */
    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(1);

    private final EventConsumer consumer;
    private final Backlog backlog;
    private final Inbox inbox;
    private final Draining draining;
    private final Supplier<ConsumerSession> sessions;
    private volatile ConsumerSession session;
    private boolean failing;
    private volatile long aliveAt = System.nanoTime();

    ConsumerLoop(
            EventConsumer consumer,
            Backlog backlog,
            Inbox inbox,
            Draining draining,
            Supplier<ConsumerSession> sessions) {
        this.consumer = consumer;
        this.backlog = backlog;
        this.inbox = inbox;
        this.draining = draining;
        this.sessions = sessions;
    }

    @Override
    public void run() {
        do {
            // A broker whose name nobody knows is away as well, and hangs nobody.
            aliveAt = System.nanoTime();
            try (ConsumerSession fresh = sessions.get()) {
                session = fresh;
                read(fresh);
            } catch (RuntimeException e) {
                report(e);
            }
        } while (!draining.beginsWithin(BETWEEN_SESSIONS));
    }

    /** Ends the wait for records. */
    void wake() {
        ConsumerSession current = session;
        if (current != null) {
            current.wake();
        }
    }

    String topic() {
        return consumer.topic();
    }

    /** For how long it has not asked for records. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - aliveAt);
    }

    /** Once per outage. What handlers throw does not come here: the inbox answers for it. */
    private void report(RuntimeException e) {
        if (!failing) {
            LOG.errorf(e, "%s cannot be read; new consumers go on behind what was handled", consumer.topic());
        }
        failing = true;
    }

    private void read(ConsumerSession current) {
        while (!draining.begun()) {
            aliveAt = System.nanoTime();
            ConsumerRecords<String, byte[]> records = current.poll(POLL);
            failing = false;
            for (TopicPartition partition : records.partitions()) {
                for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                    if (!isHandled(record, partition, current)) {
                        break;
                    }
                    current.handled(partition, record);
                }
            }
        }
    }

    private boolean isHandled(
            ConsumerRecord<String, byte[]> record, TopicPartition partition, ConsumerSession current) {
        return current.owns(partition)
                && !draining.begun()
                && backlog.handle(
                        record,
                        pause -> {
                            aliveAt = System.nanoTime();
                            current.pause(pause);
                            return draining.begun() || !current.owns(partition);
                        },
                        patience -> inbox.receive(record, consumer, patience));
    }
}
