package dev.viva.grading.grading;

import dev.viva.events.grade.Grade;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A grade as it was released. It never changes; a newer one supersedes it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Immutable
@Table(name = "grade")
public class StoredGrade {
    @Id
    private UUID id;

    private String tenant;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Column(name = "grading_id")
    private UUID gradingId;

    private UUID supersedes;
    private String document;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected StoredGrade() {
        // for Hibernate
    }

    StoredGrade(GradeId id, Submission submission, Grading grading, Grade grade) {
        this.id = id.value();
        this.tenant = submission.tenant();
        this.attemptId = submission.attempt().value();
        this.gradingId = grading.id();
        this.supersedes = GradeId.parse(grade.supersedes()).map(GradeId::value).orElse(null);
        this.document = EventJson.write(grade);
        this.releasedAt = grade.gradedAt();
    }

    UUID id() {
        return id;
    }

    UUID grading() {
        return gradingId;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    Grade grade() {
        return EventJson.read(document, Grade.class);
    }
}
