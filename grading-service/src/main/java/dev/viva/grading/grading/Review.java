package dev.viva.grading.grading;

import dev.viva.grading.grader.Judgement;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a person decided at one time about criteria of a submission. It never changes; a later one overrules it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Immutable
@Table(name = "review")
public class Review {
    @Id
    @Column(name = "grading_id")
    private UUID gradingId;

    private String tenant;

    @Column(name = "attempt_id")
    private UUID attemptId;

    private String reviewer;
    private String caller;
    private String decisions;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected Review() {
        // for Hibernate
    }

    Review(Grading grading, String tenant, Reviewer reviewer, List<Judgement> decided, Instant reviewedAt) {
        this.gradingId = grading.id();
        this.tenant = tenant;
        this.attemptId = grading.attempt().value();
        this.reviewer = reviewer.name();
        this.caller = reviewer.caller();
        this.decisions = EventJson.write(new Decisions(decided));
        this.reviewedAt = reviewedAt;
    }

    /** As it is stored. */
    record Decisions(List<Judgement> judgements) {}

    UUID grading() {
        return gradingId;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    Reviewer reviewer() {
        return new Reviewer(reviewer, caller);
    }

    List<Judgement> decided() {
        return EventJson.read(decisions, Decisions.class).judgements();
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
