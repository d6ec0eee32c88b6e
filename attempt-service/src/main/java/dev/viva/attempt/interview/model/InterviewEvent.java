package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One entry of an interview's event stream, written in the transaction that changed the interview. */
@Entity
@Immutable
@Table(name = "interview_event")
public class InterviewEvent {
    @EmbeddedId
    private InterviewEventPosition position;

    private String tenant;

    private String type;

    private String data;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected InterviewEvent() {}

    InterviewEvent(UUID interview, int number, String tenant, Type type, String data, Instant occurredAt) {
        this.position = new InterviewEventPosition(interview, number);
        this.tenant = tenant;
        this.type = type.wireName();
        this.data = data;
        this.occurredAt = occurredAt;
    }

    /** What can happen to an interview. */
    public enum Type {
        STAGE_OPENED("stage.opened"),
        STAGE_PAUSED("stage.paused"),
        STAGE_RESUMED("stage.resumed"),
        DEADLINE_MOVED("deadline.moved"),
        STAGE_CLOSED("stage.closed"),
        INTERVIEW_COMPLETED("interview.completed"),
        GRADE_RELEASED("grade.released"),
        SCORECARD_RELEASED("scorecard.released");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public InterviewEventPosition position() {
        return position;
    }

    public String tenant() {
        return tenant;
    }

    /** The name on the wire, such as {@code stage.opened}. */
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
