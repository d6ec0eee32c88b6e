package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The revision that was handed in. There is one per attempt, and it never changes. */
@Entity
@Immutable
@Table(name = "submission")
public class Submission {
    @Id
    @Column(name = "attempt_id")
    private UUID attempt;

    private String tenant;

    private int revision;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    protected Submission() {}

    Submission(UUID attempt, String tenant, int revision, Instant submittedAt) {
        this.attempt = attempt;
        this.tenant = tenant;
        this.revision = revision;
        this.submittedAt = submittedAt;
    }

    public UUID attempt() {
        return attempt;
    }

    public String tenant() {
        return tenant;
    }

    public int revision() {
        return revision;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
