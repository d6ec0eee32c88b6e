package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A save of a form that was acknowledged. It never changes. */
@Entity
@Immutable
@Table(name = "form_revision")
public class FormRevision {
    @EmbeddedId
    private FormRevisionId id;

    private String tenant;

    private String body;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected FormRevision() {}

    FormRevision(SittingKey sitting, int number, String tenant, String body, Instant savedAt) {
        this.id = new FormRevisionId(sitting.interview(), sitting.number(), number);
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

    /** The form as JSON text. */
    public String body() {
        return body;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
