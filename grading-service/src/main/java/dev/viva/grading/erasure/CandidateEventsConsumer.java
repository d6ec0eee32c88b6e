package dev.viva.grading.erasure;

import dev.viva.events.Topics;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of candidates that are to be erased, in order for each erasure. */
@ApplicationScoped
public class CandidateEventsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    CandidateEventsConsumer(Inbox inbox, ErasureService erasures) {
        this.inbox = inbox;
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

    @Incoming("candidates")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
