package dev.viva.grading.coderun;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One entry of a run's event stream, written in the transaction that changed the run; fired as a CDI event too. */
@Entity
@Immutable
@Table(name = "code_run_event")
public class CodeRunEvent {
    @EmbeddedId
    private Position position;

    private String tenant;
    private String type;
    private String data;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    /** Where an event stands in the stream of its run: 1, 2, 3 … without gaps. */
    @Embeddable
    public record Position(@Column(name = "run_id") UUID run, int number) {}

    /** What can happen to a run. A second STARTED means that it was lost and begins again: verdicts before it no longer count. */
    public enum Type {
        STARTED("code-run.started"),
        TEST_FINISHED("code-run.test-finished"),
        FINISHED("code-run.finished");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    protected CodeRunEvent() {
        // for Hibernate
    }

    CodeRunEvent(Position position, String tenant, Type type, String data, Instant occurredAt) {
        this.position = position;
        this.tenant = tenant;
        this.type = type.wireName();
        this.data = data;
        this.occurredAt = occurredAt;
    }

    public Position position() {
        return position;
    }

    public String tenant() {
        return tenant;
    }

    /** The name on the wire, such as {@code code-run.finished}. */
    public String type() {
        return type;
    }

    /** JSON text without line breaks: a {@link CodeRunNews}. */
    public String data() {
        return data;
    }

    public Instant occurredAt() {
        return occurredAt;
    }
}
