package dev.viva.question.loop.model;

import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.events.loop.LoopVersionState.Status;
import dev.viva.question.document.CheckedLoop;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A published version of a loop. Its document never changes; it can be superseded as the current one, and retired. */
@Entity
public class LoopVersion {
    @Id
    private UUID id;

    private UUID loopId;
    private String tenant;
    private int version;
    private String slug;
    private String company;
    private String document;
    private String fingerprint;

    @Column(name = "current")
    private boolean newest;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant publishedAt;
    private Instant retiredAt;

    @Version
    private long sequence;

    protected LoopVersion() {}

    LoopVersion(Loop loop, int version, CheckedLoop checked, Instant now) {
        this.id = LoopVersionId.next().value();
        this.loopId = loop.id().value();
        this.tenant = loop.tenant();
        this.version = version;
        this.slug = checked.document().slug();
        this.company = checked.document().company();
        this.document = checked.json();
        this.fingerprint = checked.fingerprint();
        this.newest = true;
        this.status = Status.PUBLISHED;
        this.publishedAt = now;
    }

    /** Makes room for a newer current version; interviews that began with this one go on with it. */
    public void supersede() {
        newest = false;
    }

    /** No new interview may begin with it. */
    public void retire(Instant now) {
        if (status == Status.PUBLISHED) {
            status = Status.RETIRED;
            retiredAt = now;
        }
    }

    /** Whether the version says what {@code someFingerprint} stands for, and is in use. */
    public boolean publishes(String someFingerprint) {
        return status == Status.PUBLISHED && fingerprint.equals(someFingerprint);
    }

    /** The version as other services get it. */
    public LoopVersionState state(LoopDocument content) {
        return new LoopVersionState(
                id().toString(), loop().toString(), version, status, content, publishedAt, retiredAt);
    }

    public LoopVersionId id() {
        return new LoopVersionId(id);
    }

    public LoopId loop() {
        return new LoopId(loopId);
    }

    public String tenant() {
        return tenant;
    }

    public int version() {
        return version;
    }

    /** Whether it is the newest version of its loop. */
    public boolean isNewest() {
        return newest;
    }

    public String slug() {
        return slug;
    }

    public String company() {
        return company;
    }

    /** The document as JSON text. */
    public String document() {
        return document;
    }

    public Status status() {
        return status;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public long sequence() {
        return sequence;
    }
}
