package dev.viva.grading.grading;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins a grading for each submission, and ends it where it waited for answers to follow-ups. */
@ApplicationScoped
public class AttemptEventsConsumer implements EventConsumer {
    private static final int AT_ONCE = 4;

    private final EventHandlers handlers;

    AttemptEventsConsumer(GradingService gradings) {
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

    @Override
    public int atOnce() {
        return AT_ONCE;
    }
}
