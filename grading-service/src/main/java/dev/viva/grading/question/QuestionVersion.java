package dev.viva.grading.question;

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

/** The copy of a published version of a question. Its document never changes, only its status does. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
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

    protected QuestionVersion() {
        // for Hibernate
    }

    public QuestionVersionId id() {
        return new QuestionVersionId(id);
    }

    public QuestionId question() {
        return new QuestionId(questionId);
    }

    public int version() {
        return version;
    }

    public long sequence() {
        return sequence;
    }

    String document() {
        return document;
    }
}
