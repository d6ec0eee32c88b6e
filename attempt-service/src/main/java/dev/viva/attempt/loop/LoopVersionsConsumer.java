package dev.viva.attempt.loop;

import dev.viva.events.Topics;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the copies of published loop versions. */
@ApplicationScoped
public class LoopVersionsConsumer implements EventConsumer {
    private final EventHandlers handlers;

    public LoopVersionsConsumer(LoopVersions loops) {
        this.handlers = EventHandlers.of()
                .on(
                        LoopVersionState.TYPE,
                        LoopVersionState.class,
                        event -> loops.keep(event.tenant(), event.sequence(), event.data()));
    }

    @Override
    public String topic() {
        return Topics.LOOP_VERSIONS.topic();
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
