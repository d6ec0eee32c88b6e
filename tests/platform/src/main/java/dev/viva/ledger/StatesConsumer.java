package dev.viva.ledger;

import dev.viva.events.Topics;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the newest booking of each account. */
@ApplicationScoped
public class StatesConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    StatesConsumer(Inbox inbox, Entries entries) {
        this.inbox = inbox;
        this.handlers =
                EventHandlers.of().on(Booked.TYPE, Booked.class, event -> entries.keep(event.key(), event.sequence()));
    }

    @Override
    public String topic() {
        return Topics.QUESTION_VERSIONS_NAME;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    @Incoming("states")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.state(record, handlers);
    }
}
