package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A save that was acknowledged. It never changes. */
@Entity
@Immutable
@Table(name = "response_revision")
public class ResponseRevision {
    @EmbeddedId
    private RevisionId id;

    private String tenant;

    private String body;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected ResponseRevision() {}

    ResponseRevision(UUID attempt, int number, String tenant, String body, Instant savedAt) {
        this.id = new RevisionId(attempt, number);
        this.tenant = tenant;
        this.body = body;
        this.savedAt = savedAt;
    }

    public int number() {
        return id.number();
    }

    public String tenant() {
        return tenant;
    }

    /** The response as JSON text; the candidate's texts in it are exactly what was sent. */
    public String body() {
        return body;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
