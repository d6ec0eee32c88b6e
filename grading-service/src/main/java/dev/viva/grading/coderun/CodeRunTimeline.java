package dev.viva.grading.coderun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells those in this process who want to know what became of a run, and writes the run's stream where it has one. */
@ApplicationScoped
public class CodeRunTimeline {
    private final EntityManager entities;
    private final Event<CodeRunChanged> changes;
    private final Event<CodeRunEvent> committed;

    CodeRunTimeline(EntityManager entities, Event<CodeRunChanged> changes, Event<CodeRunEvent> committed) {
        this.entities = entities;
        this.changes = changes;
        this.committed = committed;
    }

    /** The present, as exactly as the database keeps it. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Says within the transaction that a run has got into another state. */
    public void changed(CodeRun run) {
        if (run.state().ended()) {
            record(run, CodeRunEvent.Type.FINISHED, finished(run));
        }
        changes.fire(CodeRunChanged.of(run));
    }

    /** Adds the next event of a run whose row this transaction has locked; nothing where nobody asked for them. */
    public void record(CodeRun run, CodeRunEvent.Type type, CodeRunNews news) {
        if (run.reportTests()) {
            CodeRunEvent event = run.happened(type, news, now());
            entities.persist(event);
            committed.fire(event);
        }
    }

    private static CodeRunNews finished(CodeRun run) {
        return new CodeRunNews.Finished(
                run.id().toString(),
                run.state(),
                run.result().map(result -> result.tests()).orElse(null),
                run.result().map(result -> result.compilerMessage()).orElse(null),
                run.state() == CodeRun.State.FAILED ? run.fault().orElse(null) : null,
                run.finishedAt().orElseThrow());
    }
}
