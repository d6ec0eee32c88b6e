package dev.viva.grading.grading;

import dev.viva.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One evaluation of a submission; there is one per cause. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "grading")
public class Grading {
    @Id
    private UUID id;

    private String tenant;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "started_at")
    private Instant startedAt;

    /** Why a submission is evaluated. */
    enum Cause {
        SUBMISSION
    }

    protected Grading() {
        // for Hibernate
    }

    Grading(Submission submission, Cause cause, Instant startedAt) {
        this.id = Ids.next();
        this.tenant = submission.tenant();
        this.attemptId = submission.attempt().value();
        this.cause = cause;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }
}
