package dev.viva.grading.question;

import dev.viva.events.Topics;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of question versions up to date. */
@ApplicationScoped
public class QuestionVersionsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    QuestionVersionsConsumer(Inbox inbox, QuestionVersionService versions) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(
                        QuestionVersionState.TYPE,
                        QuestionVersionState.class,
                        event -> versions.keep(event.tenant(), event.sequence(), event.data()));
    }

    @Override
    public String topic() {
        return Topics.QUESTION_VERSIONS.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    @Incoming("question-versions")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.state(record, handlers);
    }
}
