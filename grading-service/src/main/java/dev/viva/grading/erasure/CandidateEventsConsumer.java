package dev.viva.grading.erasure;

import dev.viva.events.Topics;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of candidates that are to be erased, in order for each erasure. */
@ApplicationScoped
public class CandidateEventsConsumer implements EventConsumer {
    private final EventHandlers handlers;

    CandidateEventsConsumer(ErasureService erasures) {
        this.handlers =
                EventHandlers.of().on(CandidateErasureRequested.TYPE, CandidateErasureRequested.class, erasures::erase);
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
