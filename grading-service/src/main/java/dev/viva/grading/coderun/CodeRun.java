package dev.viva.grading.coderun;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.grader.CodeResult;
import dev.viva.platform.event.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One program on its way through a runner. Whoever changes it holds its row lock.
 *
 * <p>It is given out with a lease. A run whose lease is over counts as lost and is given out again under the next release number; the
 * first result counts whatever its release, so that work is never thrown away.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "code_run")
public class CodeRun {
    /** A run that was worked on so often without a result is given up. */
    public static final int MAX_TRIES = 4;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSE_FACTOR = 5;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private String candidate;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(name = "step_id", updatable = false)
    private UUID stepId;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String code;

    @Column(name = "report_tests", updatable = false)
    private boolean reportTests;

    @Enumerated(EnumType.STRING)
    private State state;

    private int release;
    private int tries;

    @Column(name = "queued_at", updatable = false)
    private Instant queuedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "passed_over")
    private boolean passedOver;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    private String runner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String result;
    private String fault;

    @Column(name = "last_event")
    private int lastEvent;

    @Version
    private long version;

    /** Who needs the run. */
    public enum Purpose {
        /** A grading step; kept with it. */
        STEP,
        /** Somebody who runs a program without having it graded. */
        API,
        /** A preview or an exemplar. */
        PREVIEW
    }

    /** How far a run has come. */
    public enum State {
        QUEUED,
        /** On the work topic; no runner has taken it yet. */
        RELEASED,
        RUNNING,
        DONE,
        /** Without a result, by no fault of the candidate. */
        FAILED;

        public boolean ended() {
            return this == DONE || this == FAILED;
        }
    }

    protected CodeRun() {
        // for Hibernate
    }

    CodeRun(NewCodeRun wanted, String tenant, Instant now) {
        this.id = CodeRunId.next().value();
        this.tenant = tenant;
        this.candidate = wanted.candidate().orElse(null);
        this.purpose = wanted.purpose();
        this.stepId = wanted.step().orElse(null);
        this.language = wanted.language();
        this.source = wanted.source();
        this.code = EventJson.write(wanted.code());
        this.reportTests = wanted.purpose() == Purpose.API;
        this.state = State.QUEUED;
        this.queuedAt = now;
        this.dueAt = now;
    }

    /** Gives the run out. */
    public void release(Duration lease, Instant now) {
        require(state == State.QUEUED);
        state = State.RELEASED;
        release++;
        releasedAt = now;
        startedAt = null;
        runner = null;
        leaseUntil = now.plus(lease);
    }

    /**
     * A runner has taken it.
     *
     * @return false for an earlier release, which no longer counts, and for a run that is past this
     */
    public boolean started(int ofRelease, String byRunner, Duration lease, Instant now) {
        if (state != State.RELEASED || ofRelease != release) {
            return false;
        }
        state = State.RUNNING;
        tries++;
        runner = byRunner;
        startedAt = now;
        leaseUntil = now.plus(lease);
        return true;
    }

    /**
     * There is a result.
     *
     * @return false if there was one before: the first one counts
     */
    public boolean finished(CodeResult what, Instant now) {
        if (state.ended()) {
            return false;
        }
        state = State.DONE;
        result = EventJson.write(what);
        fault = null;
        end(now);
        return true;
    }

    /**
     * A runner gave up, by no fault of the candidate: it is given out again after a pause, or given up; at once where the tests are at fault
     * and no submission waits.
     *
     * @return false for an earlier release, of which another is on its way, and for a run that has ended
     */
    public boolean stumbled(int ofRelease, Fault why, Instant now) {
        if (state.ended() || state == State.QUEUED || ofRelease != release) {
            return false;
        }
        if (state == State.RELEASED) {
            tries++; // of its start nothing was heard
        }
        // Whoever sent the tests waits, and they will not get better.
        boolean hopeless = why.owner() == Fault.Owner.GRADER && purpose != Purpose.STEP;
        if (hopeless || tries >= MAX_TRIES) {
            giveUp(why, now);
        } else {
            again(why, now.plus(FIRST_PAUSE.multipliedBy((long) Math.pow(PAUSE_FACTOR, tries - 1.0))));
        }
        return true;
    }

    /**
     * Nothing was heard of it for longer than its lease: it is given out again, or given up. That no runner took it is not counted as a
     * try: it may only lie behind others.
     *
     * @param lastChance whether a run that no runner took is given up too
     */
    public void lost(Fault why, boolean lastChance, Instant now) {
        require(state == State.RELEASED || state == State.RUNNING);
        if (state == State.RUNNING ? tries >= MAX_TRIES : lastChance) {
            giveUp(why, now);
        } else {
            again(why, now);
        }
    }

    /** There will be no result. */
    public void giveUp(Fault why, Instant now) {
        require(!state.ended());
        fault = EventJson.write(why);
        state = State.FAILED;
        end(now);
    }

    private void again(Fault why, Instant due) {
        fault = EventJson.write(why);
        state = State.QUEUED;
        dueAt = due;
        leaseUntil = null;
    }

    /** The next event of the run's stream. */
    CodeRunEvent happened(CodeRunEvent.Type type, Object data, Instant now) {
        lastEvent++;
        return new CodeRunEvent(new CodeRunEvent.Position(id, lastEvent), tenant, type, EventJson.write(data), now);
    }

    private void end(Instant now) {
        finishedAt = now;
        leaseUntil = null;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException(id() + " is " + state);
        }
    }

    public CodeRunId id() {
        return new CodeRunId(id);
    }

    public String tenant() {
        return tenant;
    }

    /** Whose run it is, where only that candidate may see it. */
    public Optional<String> candidate() {
        return Optional.ofNullable(candidate);
    }

    public Purpose purpose() {
        return purpose;
    }

    public Optional<UUID> step() {
        return Optional.ofNullable(stepId);
    }

    public String language() {
        return language;
    }

    public String source() {
        return source;
    }

    /** The {@code code} settings of the part. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> code() {
        return EventJson.read(code, Map.class);
    }

    public boolean reportTests() {
        return reportTests;
    }

    public State state() {
        return state;
    }

    /** How often it was given out. */
    public int release() {
        return release;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** Whether it had to wait because there was no free slot. */
    public boolean passedOver() {
        return passedOver;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** Until when nothing needs to be heard of a run that is given out. */
    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(leaseUntil);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** There once the run is DONE. */
    public Optional<CodeResult> result() {
        return Optional.ofNullable(result).map(json -> EventJson.read(json, CodeResult.class));
    }

    /** Why it FAILED; before that, what made it be given out again. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault).map(json -> EventJson.read(json, Fault.class));
    }

    /** The number of the last event of the stream; 0 before the first. */
    public int lastEvent() {
        return lastEvent;
    }

    /** Number of its newest change, from 1 on; right once the change was flushed. */
    public long sequence() {
        return version + 1;
    }
}
