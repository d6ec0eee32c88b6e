package dev.viva.attempt.studyplan;

import dev.viva.attempt.loop.LoopVersionId;
import dev.viva.attempt.studyplan.planner.Horizon;
import dev.viva.events.curriculum.Curriculum;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a candidate wants until an interview, and the plan that was computed of it last. Curriculum and loop version are those of the day on
 * which it was made, so that the plan changes by what the candidate does and by nothing else.
 */
@Entity
@Table(name = "study_plan")
public class StudyPlan {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private String candidate;

    @Column(updatable = false)
    private String loop;

    @Column(name = "loop_version_id", updatable = false)
    private UUID loopVersion;

    private String language;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "interview_on")
    private LocalDate interviewOn;

    @Column(name = "hours_per_week")
    private int hoursPerWeek;

    @Column(updatable = false)
    private String curriculum;

    private String computed;

    @Column(name = "computed_at")
    private Instant computedAt;

    /** Set by grades, in their own transaction; see {@link StudyPlanRepository#markStale}. */
    private boolean stale;

    private long sequence;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StudyPlan() {}

    StudyPlan(UUID id, String tenant, String candidate, Made made, Wish wish, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.candidate = candidate;
        this.loop = made.loop();
        this.loopVersion = made.version().value();
        this.curriculum = EventJson.write(made.curriculum());
        this.startsOn = StudyPlanService.day(now);
        this.createdAt = now;
        this.computed = EventJson.write(Computed.NOTHING);
        this.computedAt = now;
        take(wish, now);
    }

    /** What a plan is made of. */
    record Made(String loop, LoopVersionId version, Curriculum curriculum) {}

    /**
     * What the candidate wants.
     *
     * @param hoursPerWeek 1 to 80
     * @param language of its texts; nothing if each request decides
     */
    public record Wish(LocalDate interviewOn, int hoursPerWeek, Optional<String> language) {}

    /** Takes another wish. */
    void change(Wish wish, Instant now) {
        sequence++;
        take(wish, now);
    }

    private void take(Wish wish, Instant now) {
        this.interviewOn = wish.interviewOn();
        this.hoursPerWeek = wish.hoursPerWeek();
        this.language = wish.language().orElse(null);
        this.updatedAt = now;
    }

    /** Keeps what was computed now. */
    void keep(Computed fresh, Instant now) {
        this.computed = EventJson.write(fresh);
        this.computedAt = now;
        this.stale = false;
    }

    /** Whether grades came, or a week began, since it was computed. */
    boolean isOutdated(Instant now) {
        Horizon horizon = horizon(now);
        return stale || horizon.current() != horizon.weekOf(StudyPlanService.day(computedAt));
    }

    public Horizon horizon(Instant now) {
        return new Horizon(startsOn, interviewOn, hoursPerWeek, StudyPlanService.day(now));
    }

    public String tenant() {
        return tenant;
    }

    public StudyPlanId id() {
        return new StudyPlanId(id);
    }

    public String candidate() {
        return candidate;
    }

    public String loop() {
        return loop;
    }

    public LoopVersionId loopVersion() {
        return new LoopVersionId(loopVersion);
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate interviewOn() {
        return interviewOn;
    }

    public int hoursPerWeek() {
        return hoursPerWeek;
    }

    public Curriculum curriculum() {
        return EventJson.read(curriculum, Curriculum.class);
    }

    public Computed computed() {
        return EventJson.read(computed, Computed.class);
    }

    public Instant computedAt() {
        return computedAt;
    }

    /** How often the wish was changed. */
    public long sequence() {
        return sequence;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
