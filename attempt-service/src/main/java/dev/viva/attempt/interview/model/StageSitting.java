package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One stage of an interview. Whoever changes it holds the interview's row lock. */
@Entity
@Table(name = "stage_sitting")
public class StageSitting {
    @EmbeddedId
    private SittingKey key;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    private StageState state;

    @Column(updatable = false)
    private boolean pausable;

    @Column(name = "length_micros", updatable = false)
    private Long lengthMicros;

    @Column(name = "extra_time_percent")
    private int extraTimePercent;

    @Column(name = "pauses_used")
    private int pausesUsed;

    @Column(name = "paused_micros")
    private long pausedMicros;

    @Column(name = "credited_micros")
    private long creditedMicros;

    @Column(name = "opened_at")
    private Instant openedAt;

    private Instant deadline;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_by")
    private CloseReason closedBy;

    @Column(name = "form_revision")
    private int formRevision;

    protected StageSitting() {}

    /**
     * A stage that is not reached yet.
     *
     * @param length {@code null} where it has no deadline
     */
    public StageSitting(Interview interview, int number, String name, Duration length, boolean pausable) {
        this.key = new SittingKey(interview.id(), number);
        this.tenant = interview.tenant();
        this.name = name;
        this.pausable = pausable;
        this.lengthMicros = length == null ? null : micros(length);
        become(SittingState.locked(length, pausable));
    }

    /** Its state as the machine knows it. */
    public SittingState state() {
        return new SittingState(
                state,
                pausable,
                lengthMicros == null ? null : duration(lengthMicros),
                extraTimePercent,
                pausesUsed,
                duration(pausedMicros),
                duration(creditedMicros),
                openedAt,
                deadline,
                pausedAt,
                closedAt,
                closedBy);
    }

    /** Lets the event happen. */
    public void happened(SittingEvent event) {
        become(state().after(event));
    }

    private void become(SittingState next) {
        state = next.phase();
        extraTimePercent = next.extraTimePercent();
        pausesUsed = next.pausesUsed();
        pausedMicros = micros(next.paused());
        creditedMicros = micros(next.credited());
        openedAt = next.openedAt();
        deadline = next.deadline();
        pausedAt = next.pausedAt();
        closedAt = next.closedAt();
        closedBy = next.closedBy();
    }

    /** Takes a saved form as the next revision. */
    public FormRevision saveForm(String body, Instant now) {
        formRevision++;
        return new FormRevision(key, formRevision, tenant, body, now);
    }

    private static long micros(Duration duration) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(duration));
    }

    private static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    public UUID interview() {
        return key.interview();
    }

    public int number() {
        return key.number();
    }

    public String tenant() {
        return tenant;
    }

    public String name() {
        return name;
    }

    /** The number of the last save of its form; 0 before the first. */
    public int formRevision() {
        return formRevision;
    }
}
