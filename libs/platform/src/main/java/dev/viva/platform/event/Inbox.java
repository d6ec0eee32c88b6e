package dev.viva.platform.event;

import dev.viva.platform.background.Draining;
import dev.viva.platform.event.deadletter.DeadLetters;
import dev.viva.platform.event.deadletter.Undelivered;
import dev.viva.platform.tenant.Tenants;
import dev.viva.platform.trace.Trace;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Handles records exactly once in effect: the handler runs in one transaction with the row that remembers the event. A passing fault is
 * waited out; an event that can never be handled becomes a dead letter, and later events of its aggregate wait behind it.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Tenants tenants;
    private final Admission admission;
    private final DeadLetters deadLetters;
    private final Draining draining;
    private final Retry retry;
    private final List<EventConsumer> consumers;
    private final Set<String> replayable = ConcurrentHashMap.newKeySet();

    Inbox(
            Tenants tenants,
            Admission admission,
            DeadLetters deadLetters,
            Draining draining,
            Retry retry,
            @All List<EventConsumer> consumers) {
        this.tenants = tenants;
        this.admission = admission;
        this.deadLetters = deadLetters;
        this.draining = draining;
        this.retry = retry;
        this.consumers = consumers;
    }

    /** Handles a fact. Returns when the record may be acknowledged; throws only when the process goes down first. */
    public void receive(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        deliver(record, handlers, Topic.FACTS);
    }

    /**
     * Handles a record of a compacted state topic. There is no memory of it: the handler keeps the state whose sequence is greater, so
     * that the copy can be built again from the topic. A state that cannot be handled does not hold up later ones, which replace it.
     */
    public void state(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        if (record.value() != null) {
            deliver(record, handlers, Topic.STATES);
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record, EventHandlers handlers, Topic kind) {
        requireReplayable(record.topic());
        Undelivered undelivered = Undelivered.of(record);
        try {
            Trace.begin(undelivered.headers().get(Trace.HEADER));
            retry.untilDone(undelivered.toString(), () -> attempt(undelivered, handlers, kind));
        } finally {
            Trace.end();
        }
    }

    private void attempt(Undelivered undelivered, EventHandlers handlers, Topic kind) {
        Received received;
        try {
            received = undelivered.read();
        } catch (UnreadableEvent e) {
            buryUnread(undelivered, Fault.of(e));
            return;
        }
        if (!handlers.handles(received.type())) {
            return;
        }
        try {
            inTransactionOf(received.tenant(), () -> {
                switch (kind) {
                    case STATES -> handlers.handle(received);
                    case FACTS -> once(undelivered, received, handlers);
                }
            });
        } catch (RuntimeException | Error e) {
            Fault fault = Fault.of(e);
            // A process that goes down closes what its handlers use; what they say then is no verdict on the event.
            if (fault.passing() || draining.begun()) {
                throw e;
            }
            LOG.errorf(e, "%s cannot be handled and becomes a dead letter", undelivered);
            bury(undelivered, received, kind, fault);
        }
    }

    private void once(Undelivered undelivered, Received received, EventHandlers handlers) {
        switch (admission.admit(received)) {
            case KNOWN -> LOG.debugf("%s was handled before", undelivered);
            case BLOCKED -> deadLetters.park(undelivered);
            case NEW -> handlers.handle(received);
        }
    }

    private void bury(Undelivered undelivered, Received received, Topic kind, Fault fault) {
        inTransactionOf(received.tenant(), () -> {
            if (kind == Topic.STATES || admission.remember(received)) {
                deadLetters.add(undelivered, fault);
            }
        });
    }

    private void buryUnread(Undelivered undelivered, Fault fault) {
        LOG.errorf("%s is no event and becomes a dead letter: %s", undelivered, fault.detail());
        inTransactionOf(undelivered.tenant(), () -> deadLetters.add(undelivered, fault));
    }

    private void inTransactionOf(String tenant, Runnable work) {
        tenants.as(tenant, () -> QuarkusTransaction.requiringNew().run(work));
    }

    /** A mistake of the programmer that would show only years later, when an operator wants to replay. */
    private void requireReplayable(String topic) {
        if (!replayable.contains(topic)) {
            Set<String> topics = new TreeSet<>();
            consumers.forEach(consumer -> topics.add(consumer.topic()));
            if (!topics.contains(topic)) {
                throw new IllegalStateException("the consumer of " + topic + " must be an EventConsumer");
            }
            replayable.add(topic);
        }
    }

    /** What the records of a topic are. */
    private enum Topic {
        FACTS,
        STATES
    }
}
