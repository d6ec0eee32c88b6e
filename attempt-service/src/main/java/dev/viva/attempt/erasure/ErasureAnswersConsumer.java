package dev.viva.attempt.erasure;

import dev.viva.events.Topics;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what other services have erased, in order for each erasure. */
@ApplicationScoped
public class ErasureAnswersConsumer implements EventConsumer {
    private final EventHandlers handlers;

    ErasureAnswersConsumer(ErasureService erasures) {
        this.handlers = EventHandlers.of()
                .on(CandidateErased.TYPE, CandidateErased.class, event -> erasures.erased(event.data()));
    }

    @Override
    public String topic() {
        return Topics.CANDIDATES.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
