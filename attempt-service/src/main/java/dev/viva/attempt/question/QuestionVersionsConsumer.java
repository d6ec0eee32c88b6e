package dev.viva.attempt.question;

import dev.viva.events.Topics;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the copies of published question versions. */
@ApplicationScoped
public class QuestionVersionsConsumer implements EventConsumer {
    private final EventHandlers handlers;

    public QuestionVersionsConsumer(QuestionService questions) {
        this.handlers = EventHandlers.of()
                .on(
                        QuestionVersionState.TYPE,
                        QuestionVersionState.class,
                        event -> questions.keep(event.tenant(), event.sequence(), event.data()));
    }

    @Override
    public String topic() {
        return Topics.QUESTION_VERSIONS.topic();
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
