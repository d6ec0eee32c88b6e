package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewEvent;
import dev.viva.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes what happens to an interview, in the transaction in which it happens; whoever streams it in this process hears of it after the commit. */
@ApplicationScoped
class InterviewTimeline {
    private final EntityManager entities;
    private final Event<InterviewEvent> committed;

    InterviewTimeline(EntityManager entities, Event<InterviewEvent> committed) {
        this.entities = entities;
        this.committed = committed;
    }

    /** Adds the next event of an interview whose row this transaction has locked. */
    void record(Interview interview, InterviewEvent.Type type, Object data, Instant now) {
        InterviewEvent event = interview.happened(type, EventJson.write(data), now);
        entities.persist(event);
        committed.fire(event);
    }
}
