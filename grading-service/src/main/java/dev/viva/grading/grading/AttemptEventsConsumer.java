package dev.viva.grading.grading;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Begins a grading for each submission, and ends it where it waited for answers to follow-ups. */
@ApplicationScoped
public class AttemptEventsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    AttemptEventsConsumer(Inbox inbox, GradingService gradings) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(AttemptSubmitted.TYPE, AttemptSubmitted.class, gradings::begin)
                .on(FollowUpsAnswered.TYPE, FollowUpsAnswered.class, gradings::answered);
    }

    @Override
    public String topic() {
        return Topics.ATTEMPTS.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    @Incoming("attempts")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
