package dev.viva.attempt.erasure;

import dev.viva.events.Topics;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what other services have erased, in order for each erasure. */
@ApplicationScoped
public class ErasureAnswersConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    ErasureAnswersConsumer(Inbox inbox, ErasureService erasures) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(CandidateErased.TYPE, CandidateErased.class, event -> erasures.erased(event.data()));
    }

    @Incoming("candidates")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
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
