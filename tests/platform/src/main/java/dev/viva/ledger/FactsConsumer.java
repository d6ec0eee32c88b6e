package dev.viva.ledger;

import dev.viva.events.Topics;
import dev.viva.platform.event.Event;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import dev.viva.platform.event.NotYet;
import dev.viva.platform.problem.Conflict;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Writes an entry for each booking. */
@ApplicationScoped
public class FactsConsumer implements EventConsumer {
    private static final Logger LOG = Logger.getLogger(FactsConsumer.class);

    private final Inbox inbox;
    private final Entries entries;
    private final EventHandlers handlers;

    FactsConsumer(Inbox inbox, Entries entries) {
        this.inbox = inbox;
        this.entries = entries;
        this.handlers = EventHandlers.of().on(Booked.TYPE, Booked.class, this::booked);
    }

    @Override
    public String topic() {
        return Topics.ATTEMPTS_NAME;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    @Incoming("facts")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
        StopHere.at("after-commit");
    }

    private void booked(Event<Booked> event) {
        LOG.infof(
                "LAG %d us", Duration.between(event.data().at(), Instant.now()).toNanos() / 1000);
        entries.add(event.key(), event.sequence());
        if ("poison".equals(event.data().note()) && !entries.repaired()) {
            throw new Poisoned(event.key());
        }
        if ("wait".equals(event.data().note()) && !entries.repaired()) {
            throw new NotYet("nobody has repaired it");
        }
        StopHere.at("before-commit");
    }

    /** The booking cannot be handled before somebody repairs something. */
    static final class Poisoned extends Conflict {
        Poisoned(String account) {
            super("poisoned", "Booking of " + account + " is poisoned.");
        }
    }
}
