package dev.viva.question.loop.model;

import dev.viva.question.document.CheckedLoop;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A loop as its author works on it. What candidates see are its published versions, which never change. */
@Entity
public class Loop {
    @Id
    private UUID id;

    private String tenant;
    private String slug;
    private String draft;
    private String draftFingerprint;
    private int lastVersion;

    @Version
    private long sequence;

    private Instant createdAt;
    private Instant updatedAt;

    protected Loop() {}

    public Loop(LoopId id, String tenant, CheckedLoop draft, Instant now) {
        this.id = id.value();
        this.tenant = tenant;
        this.createdAt = now;
        take(draft, now);
    }

    /**
     * Replaces the draft.
     *
     * @throws LoopSlugFixed if a version is published and the document has another slug: candidates and scripts know the loop by it
     */
    public void redraft(CheckedLoop document, Instant now) {
        String newSlug = document.document().slug();
        if (isPublished() && !newSlug.equals(slug)) {
            throw new LoopSlugFixed(slug, newSlug);
        }
        take(document, now);
    }

    private void take(CheckedLoop document, Instant now) {
        this.slug = document.document().slug();
        this.draft = document.json();
        this.draftFingerprint = document.fingerprint();
        this.updatedAt = now;
    }

    /** Makes the draft the next version. */
    public LoopVersion publish(CheckedLoop document, Instant now) {
        if (!document.fingerprint().equals(draftFingerprint)) {
            throw new IllegalArgumentException("only the draft can be published");
        }
        lastVersion++;
        return new LoopVersion(this, lastVersion, document, now);
    }

    /** Notes a change of the loop that is none of its draft, so that its entity tag changes too. */
    public void touch(Instant now) {
        this.updatedAt = now;
    }

    /** Whether there is at least one version. */
    public boolean isPublished() {
        return lastVersion > 0;
    }

    public boolean belongsTo(String someTenant) {
        return tenant.equals(someTenant);
    }

    public LoopId id() {
        return new LoopId(id);
    }

    public String tenant() {
        return tenant;
    }

    public String slug() {
        return slug;
    }

    /** The draft as JSON text. */
    public String draft() {
        return draft;
    }

    public String draftFingerprint() {
        return draftFingerprint;
    }

    /** The number of the newest version; 0 before the first publication. */
    public int lastVersion() {
        return lastVersion;
    }

    public long sequence() {
        return sequence;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
