package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.attempt.model.AttemptEvent;
import dev.viva.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes what happens to an attempt, in the transaction in which it happens; whoever streams it in this process hears of it after the commit. */
@ApplicationScoped
public class Timeline {
    private final EntityManager entities;
    private final Event<AttemptEvent> committed;

    public Timeline(EntityManager entities, Event<AttemptEvent> committed) {
        this.entities = entities;
        this.committed = committed;
    }

    /** The present, as exactly as the database keeps it: what is answered now is what is read later. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Adds the next event of an attempt whose row this transaction has locked. */
    public void record(Attempt attempt, AttemptEvent.Type type, Object data) {
        recordWritten(attempt, type, EventJson.write(data));
    }

    /** The same with data that is JSON text already. */
    void recordWritten(Attempt attempt, AttemptEvent.Type type, String json) {
        AttemptEvent event = attempt.happened(type, json, now());
        entities.persist(event);
        committed.fire(event);
    }
}
