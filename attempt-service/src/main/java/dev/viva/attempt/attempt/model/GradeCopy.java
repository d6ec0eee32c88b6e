package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A grade as grading-service released it. It never changes; a later one supersedes it. */
@Entity
@Immutable
@Table(name = "grade_copy")
public class GradeCopy {
    @Id
    private UUID id;

    private String tenant;

    @Column(name = "attempt_id")
    private UUID attempt;

    private UUID supersedes;

    private boolean provisional;

    private BigDecimal percent;

    private boolean passed;

    private String body;

    @Column(name = "graded_at")
    private Instant gradedAt;

    protected GradeCopy() {}

    /** A grade that has just arrived for {@code attempt}. */
    public GradeCopy(Attempt attempt, Facts facts, String body) {
        this.id = facts.id();
        this.tenant = attempt.tenant();
        this.attempt = attempt.id();
        this.supersedes = facts.supersedes();
        this.provisional = facts.provisional();
        this.percent = facts.percent();
        this.passed = facts.passed();
        this.body = body;
        this.gradedAt = facts.gradedAt();
    }

    /**
     * What lists and the state of an attempt need of a grade.
     *
     * @param supersedes the grade that it replaces, or {@code null}
     */
    public record Facts(
            UUID id, UUID supersedes, boolean provisional, BigDecimal percent, boolean passed, Instant gradedAt) {}

    public Facts facts() {
        return new Facts(id, supersedes, provisional, percent, passed, gradedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID attempt() {
        return attempt;
    }

    public String tenant() {
        return tenant;
    }

    public boolean provisional() {
        return provisional;
    }

    /** The grade as JSON text. */
    public String body() {
        return body;
    }
}
