package dev.viva.question.loop.model;

import dev.viva.question.document.CheckedLoop;
import dev.viva.question.draft.Drafted;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A loop as its author works on it. What candidates see are its published versions, which never change. */
@Entity
public class Loop extends Drafted {
    protected Loop() {}

    public Loop(LoopId id, String tenant, CheckedLoop draft, Instant now) {
        super(id.value(), tenant, draft, now);
    }

    /**
     * Replaces the draft.
     *
     * @throws LoopSlugFixed if a version is published and the document has another slug
     */
    public void redraft(CheckedLoop document, Instant now) {
        if (losesItsSlug(document)) {
            throw new LoopSlugFixed(slug(), document.slug());
        }
        take(document, now);
    }

    /** Makes the draft the next version. */
    public LoopVersion publish(CheckedLoop document, Instant now) {
        return new LoopVersion(this, nextVersion(document), document, now);
    }

    public LoopId id() {
        return new LoopId(uuid());
    }
}
