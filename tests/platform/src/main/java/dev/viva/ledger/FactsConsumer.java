package dev.viva.ledger;

import dev.viva.events.Topics;
import dev.viva.platform.event.Event;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.NotYet;
import dev.viva.platform.problem.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Writes an entry for each booking. */
@ApplicationScoped
public class FactsConsumer implements EventConsumer {
    private static final Logger LOG = Logger.getLogger(FactsConsumer.class);
    private static final int AT_ONCE = 3;

    private final Entries entries;
    private final EventHandlers handlers;
    private final jakarta.enterprise.event.Event<Booked> written;

    FactsConsumer(Entries entries, jakarta.enterprise.event.Event<Booked> written) {
        this.entries = entries;
        this.written = written;
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

    @Override
    public int atOnce() {
        return AT_ONCE;
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
        written.fire(event.data());
        StopHere.at("before-commit");
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Booked booked) {
        StopHere.at("after-commit");
    }

    /** The booking cannot be handled before somebody repairs something. */
    static final class Poisoned extends Conflict {
        Poisoned(String account) {
            super("poisoned", "Booking of " + account + " is poisoned.");
        }
    }
}
