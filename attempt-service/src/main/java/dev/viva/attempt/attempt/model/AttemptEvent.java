package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One entry of an attempt's event stream, written in the transaction that changed the attempt. */
@Entity
@Immutable
@Table(name = "attempt_event")
public class AttemptEvent {
    @EmbeddedId
    private EventPosition position;

    private String tenant;

    private String type;

    private String data;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected AttemptEvent() {}

    AttemptEvent(UUID attempt, int number, String tenant, Type type, String data, Instant occurredAt) {
        this.position = new EventPosition(attempt, number);
        this.tenant = tenant;
        this.type = type.wireName();
        this.data = data;
        this.occurredAt = occurredAt;
    }

    /** What can happen to an attempt that those who watch it cannot know by themselves. */
    public enum Type {
        SUBMITTED("attempt.submitted"),
        NOT_ANSWERED("attempt.not-answered"),
        GRADING_QUEUED("grading.queued"),
        FOLLOW_UP_ASKED("follow-up.asked"),
        PENDING_MANUAL("attempt.pending-manual"),
        GRADE_RELEASED("grade.released"),
        GRADING_FAILED("grading.failed");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public EventPosition position() {
        return position;
    }

    public String tenant() {
        return tenant;
    }

    /** The name on the wire, such as {@code grade.released}. */
    public String type() {
        return type;
    }

    /** JSON text without line breaks. */
    public String data() {
        return data;
    }

    public Instant occurredAt() {
        return occurredAt;
    }
}
