package dev.viva.question.question.model;

import dev.viva.question.document.CheckedDocument;
import dev.viva.question.draft.Drafted;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A question as its author works on it. What candidates see are its published versions, which never change. */
@Entity
public class Question extends Drafted {
    protected Question() {}

    public Question(QuestionId id, String tenant, CheckedDocument draft, Instant now) {
        super(id.value(), tenant, draft, now);
    }

    /**
     * Replaces the draft.
     *
     * @throws SlugFixed if a version is published and the document has another slug
     */
    public void redraft(CheckedDocument document, Instant now) {
        if (losesItsSlug(document)) {
            throw new SlugFixed(slug(), document.slug());
        }
        take(document, now);
    }

    /** Makes the draft the next version. */
    public QuestionVersion publish(CheckedDocument document, Instant now) {
        return new QuestionVersion(this, nextVersion(document), document, now);
    }

    public QuestionId id() {
        return new QuestionId(uuid());
    }
}
