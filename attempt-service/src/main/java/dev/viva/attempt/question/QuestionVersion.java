package dev.viva.attempt.question;

import dev.viva.events.question.QuestionVersionState.Status;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** This service's copy of a published question version. It is written from the state topic only, never through this entity. */
@Entity
@Immutable
@Table(name = "question_version")
public class QuestionVersion {
    @Id
    private UUID id;

    private String tenant;

    @Column(name = "question_id")
    private UUID questionId;

    private String slug;

    private int version;

    @Enumerated(EnumType.STRING)
    private Status status;

    /** Lazy: it is the largest column by far, and the parsed document is remembered. */
    @Basic(fetch = FetchType.LAZY)
    private String document;

    private long sequence;

    protected QuestionVersion() {}

    public QuestionVersionId id() {
        return new QuestionVersionId(id);
    }

    public String tenant() {
        return tenant;
    }

    public QuestionId question() {
        return new QuestionId(questionId);
    }

    public String slug() {
        return slug;
    }

    /** 1, 2, 3 … per question. */
    public int version() {
        return version;
    }

    public Status status() {
        return status;
    }

    /** The question document as JSON text, rubric and hidden tests included. */
    public String document() {
        return document;
    }

    /** Grows with each change of this version's state. */
    public long sequence() {
        return sequence;
    }
}
