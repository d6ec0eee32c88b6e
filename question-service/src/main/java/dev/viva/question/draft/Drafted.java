package dev.viva.question.draft;

import dev.viva.question.document.CheckedContent;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something as its author works on it. What candidates see are its published versions, which never change. */
@MappedSuperclass
public abstract class Drafted {
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

    protected Drafted() {}

    protected Drafted(UUID id, String tenant, CheckedContent draft, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.createdAt = now;
        keep(draft, now);
    }

    /** Makes this the draft; whether the slug may change is the caller's to know. */
    protected void take(CheckedContent document, Instant now) {
        keep(document, now);
    }

    private void keep(CheckedContent document, Instant now) {
        this.slug = document.slug();
        this.draft = document.json();
        this.draftFingerprint = document.fingerprint();
        this.updatedAt = now;
    }

    /** Whether it would get another slug, though candidates and scripts know it by the one it has. */
    protected boolean losesItsSlug(CheckedContent document) {
        return isPublished() && !document.slug().equals(slug);
    }

    /**
     * Counts a version more.
     *
     * @param document the draft
     * @return the number of the new version
     */
    protected int nextVersion(CheckedContent document) {
        if (!document.fingerprint().equals(draftFingerprint)) {
            throw new IllegalArgumentException("only the draft can be published");
        }
        return ++lastVersion;
    }

    /** Notes a change that is none of the draft, so that the entity tag changes too. */
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

    protected UUID uuid() {
        return id;
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
