package dev.viva.grading.grading;

import dev.viva.grading.engine.FollowUps.Asking;
import dev.viva.grading.grader.PartReport;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A follow-up that was asked of a submission, with what was said to it and what a grader said of that. When it is over it never
 * changes, so that every later grade of the submission counts it in the same way.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "follow_up")
public class FollowUp {
    @EmbeddedId
    private Key key;

    private String tenant;
    private String criterion;

    /** 1, 2, 3 in the order in which they are asked. */
    private int place;

    @Enumerated(EnumType.STRING)
    private FollowUpState state;

    private String answer;
    private String report;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** Names a follow-up of a submission. */
    @Embeddable
    public record Key(@Column(name = "attempt_id") UUID attempt, String id) {}

    protected FollowUp() {
        // for Hibernate
    }

    FollowUp(Submission submission, Asking asking, int place, Instant askedAt) {
        this.key = new Key(submission.attempt().value(), asking.id());
        this.tenant = submission.tenant();
        this.criterion = asking.criterion();
        this.place = place;
        this.state = FollowUpState.ASKED;
        this.askedAt = askedAt;
    }

    /** By its number in the question: {@code follow-up-1}. */
    String id() {
        return key.id();
    }

    AttemptId attempt() {
        return new AttemptId(key.attempt());
    }

    String criterion() {
        return criterion;
    }

    FollowUpState state() {
        return state;
    }

    /** What the candidate said, exactly as it was sent. */
    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** What a grader said of the answer. */
    Optional<PartReport> report() {
        return Optional.ofNullable(report).map(json -> EventJson.read(json, PartReport.class));
    }

    /** It was answered. */
    void answered(String text, PartReport read, Instant at) {
        closed(FollowUpState.ANSWERED, at);
        answer = text;
        report = EventJson.write(read);
    }

    /** It was declined, or nothing came in time. */
    void closed(FollowUpState how, Instant at) {
        if (state != FollowUpState.ASKED) {
            throw new IllegalStateException(key + " is over: " + state);
        }
        state = how;
        closedAt = at;
    }
}
