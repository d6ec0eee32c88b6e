package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a candidate is given beyond the rules of a loop. */
@Entity
@Table(name = "accommodation")
public class Accommodation {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private String candidate;

    @Column(name = "extra_time_percent")
    private int extraTimePercent;

    @Column(name = "extra_pauses")
    private int extraPauses;

    @Column(name = "extra_attempts")
    private int extraAttempts;

    private String note;

    /** Counted by {@link #give}: it is the ETag, and says 1 of the first. */
    private long sequence;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Accommodation() {}

    /** Nothing beyond the rules yet. */
    public Accommodation(UUID id, String tenant, String candidate) {
        this.id = id;
        this.tenant = tenant;
        this.candidate = candidate;
    }

    /**
     * What is given.
     *
     * @param extraTimePercent of the length of a sitting, 0 to 300
     * @param extraPauses more for each sitting, 0 to 100
     * @param extraAttempts more interviews of one loop than the installation allows, 0 to 100
     * @param note for those who decided it; {@code null} for none
     */
    public record Terms(int extraTimePercent, int extraPauses, int extraAttempts, String note) {
        public static final Terms NONE = new Terms(0, 0, 0, null);
    }

    /** Gives these terms instead of the ones before. */
    public void give(Terms terms, Instant now) {
        extraTimePercent = terms.extraTimePercent();
        extraPauses = terms.extraPauses();
        extraAttempts = terms.extraAttempts();
        note = terms.note();
        sequence++;
        updatedAt = now;
    }

    public Terms terms() {
        return new Terms(extraTimePercent, extraPauses, extraAttempts, note);
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

    public long sequence() {
        return sequence;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
