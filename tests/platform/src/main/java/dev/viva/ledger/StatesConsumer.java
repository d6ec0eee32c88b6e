package dev.viva.ledger;

import dev.viva.events.Topics;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the newest booking of each account. */
@ApplicationScoped
public class StatesConsumer implements EventConsumer {
    private final EventHandlers handlers;

    StatesConsumer(Entries entries) {
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

    @Override
    public Kind kind() {
        return Kind.STATES;
    }
}
