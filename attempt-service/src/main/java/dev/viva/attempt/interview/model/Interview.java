package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One candidate's sitting of a loop. Whoever changes it, or an attempt of it, holds its row lock first. */
@Entity
@Table(name = "interview")
public class Interview {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private String candidate;

    @Column(name = "loop_id", updatable = false)
    private UUID loopId;

    @Column(name = "loop_version_id", updatable = false)
    private UUID loopVersionId;

    @Column(name = "loop_slug", updatable = false)
    private String loopSlug;

    @Column(name = "loop_version", updatable = false)
    private int loopVersion;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private long seed;

    @Enumerated(EnumType.STRING)
    private InterviewState state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "last_event")
    private int lastEvent;

    @Version
    private long sequence;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected Interview() {}

    /** An interview whose stages are all still to come. */
    public Interview(
            UUID id, String tenant, String candidate, PinnedLoop loop, String language, long seed, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.candidate = candidate;
        this.loopId = loop.loop();
        this.loopVersionId = loop.loopVersion();
        this.loopSlug = loop.slug();
        this.loopVersion = loop.version();
        this.language = language;
        this.seed = seed;
        this.state = InterviewState.IN_PROGRESS;
        this.startedAt = now;
        this.updatedAt = now;
    }

    /**
     * The loop version that an interview keeps, whatever is published later.
     *
     * @param version its number, 1, 2, 3 …
     */
    public record PinnedLoop(UUID loop, UUID loopVersion, String slug, int version) {}

    /** Notes when the open stage is to be closed; {@code null} while no clock runs. */
    public void dueAt(Instant due, Instant now) {
        dueAt = due;
        updatedAt = now;
    }

    /** All stages are closed. */
    public void complete(Instant now) {
        state = InterviewState.COMPLETED;
        completedAt = now;
        updatedAt = now;
    }

    /** Everything has its final grade. */
    public void graded(Instant now) {
        state = InterviewState.GRADED;
        updatedAt = now;
    }

    /** The next position of the interview's event stream. */
    public InterviewEvent happened(InterviewEvent.Type type, String data, Instant now) {
        lastEvent++;
        return new InterviewEvent(id, lastEvent, tenant, type, data, now);
    }

    public boolean isOf(String someCandidate) {
        return candidate.equals(someCandidate);
    }

    /** Whether nothing more will come on its event stream, as far as anybody knows now. */
    public boolean finished() {
        return state == InterviewState.GRADED;
    }

    public UUID id() {
        return id;
    }

    public String tenant() {
        return tenant;
    }

    public String candidate() {
        return candidate;
    }

    public PinnedLoop loop() {
        return new PinnedLoop(loopId, loopVersionId, loopSlug, loopVersion);
    }

    public String language() {
        return language;
    }

    /** What the draw began with, 0 to 2⁵³ − 1. */
    public long seed() {
        return seed;
    }

    public InterviewState state() {
        return state;
    }

    /** When the open stage is to be closed; nothing while no clock runs. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public int lastEvent() {
        return lastEvent;
    }

    public long sequence() {
        return sequence;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
