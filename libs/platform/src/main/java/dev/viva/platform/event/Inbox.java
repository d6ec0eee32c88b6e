package dev.viva.platform.event;

import dev.viva.platform.background.Draining;
import dev.viva.platform.event.deadletter.DeadLetters;
import dev.viva.platform.event.deadletter.Undelivered;
import dev.viva.platform.tenant.Tenants;
import dev.viva.platform.trace.Trace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    Inbox(Tenants tenants, Admission admission, DeadLetters deadLetters, Draining draining) {
        this.tenants = tenants;
        this.admission = admission;
        this.deadLetters = deadLetters;
        this.draining = draining;
    }

    /**
     * Handles a record of the consumer's topic.
     *
     * @param patience waits while a fault passes
     * @return whether the record may be acknowledged; if not, somebody else has to handle it
     */
    public boolean receive(ConsumerRecord<String, byte[]> record, EventConsumer consumer, Patience patience) {
        if (consumer.kind() == EventConsumer.Kind.STATES && record.value() == null) {
            return true;
        }
        Undelivered undelivered = Undelivered.of(record);
        try {
            Trace.begin(undelivered.headers().get(Trace.HEADER));
            return Retry.untilDone(undelivered.toString(), () -> attempt(undelivered, consumer), patience);
        } finally {
            Trace.end();
        }
    }

    private void attempt(Undelivered undelivered, EventConsumer consumer) {
        EventHandlers handlers = consumer.handlers();
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
                switch (consumer.kind()) {
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
            bury(undelivered, received, consumer.kind(), fault);
        }
    }

    private void once(Undelivered undelivered, Received received, EventHandlers handlers) {
        switch (admission.admit(received)) {
            case KNOWN -> LOG.debugf("%s was handled before", undelivered);
            case BLOCKED -> deadLetters.park(undelivered);
            case NEW -> handlers.handle(received);
        }
    }

    private void bury(Undelivered undelivered, Received received, EventConsumer.Kind kind, Fault fault) {
        inTransactionOf(received.tenant(), () -> {
            if (kind == EventConsumer.Kind.STATES || admission.remember(received)) {
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

    /** How a record is waited for that cannot be handled at the moment. */
    @FunctionalInterface
    public interface Patience {
        /** Waits for the pause; whether it has to be given up after it. */
        boolean endsAfter(Duration pause);
    }
}
