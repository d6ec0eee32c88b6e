package dev.viva.attempt.question;

import dev.viva.events.Topics;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of published question versions. */
@ApplicationScoped
public class QuestionVersionsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    public QuestionVersionsConsumer(Inbox inbox, QuestionService questions) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(
                        QuestionVersionState.TYPE,
                        QuestionVersionState.class,
                        event -> questions.keep(event.tenant(), event.sequence(), event.data()));
    }

    @Incoming("question-versions")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.state(record, handlers);
    }

    @Override
    public String topic() {
        return Topics.QUESTION_VERSIONS.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
