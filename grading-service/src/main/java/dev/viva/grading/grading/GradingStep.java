package dev.viva.grading.grading;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.Part;
import dev.viva.grading.grader.PartReport;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one grader has to say of one part. An open step that is due is tried again, because its grader failed; one whose work was handed
 * in waits for the end of that work, which is looked after where it was handed in.
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "grading_step")
public class GradingStep {
    /** A fault that is not the candidate's is tried this often before a person has to look at it. */
    static final int MAX_TRIES = 4;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSE_FACTOR = 5;

    @Id
    private UUID id;

    private String tenant;

    @Column(name = "grading_id")
    private UUID gradingId;

    private String part;
    private String grader;

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    private String report;
    private String fault;

    /** The report once it was said or read, so that it is not read out of its JSON again. */
    @Transient
    private PartReport said;

    @Version
    private long version;

    /** Whether the report is there. */
    enum State {
        OPEN,
        /** Somebody works on it, and its end will be told. */
        HANDED_IN,
        DONE,
        FAILED
    }

    protected GradingStep() {
        // for Hibernate
    }

    GradingStep(Grading grading, String tenant, Part part, GraderName grader, Instant dueAt) {
        this.id = Ids.next();
        this.tenant = tenant;
        this.gradingId = grading.id();
        this.part = part.name();
        this.grader = grader.name() + "/" + grader.version();
        this.state = State.OPEN;
        this.dueAt = dueAt;
    }

    /** Takes over what was said of the same part in an earlier grading. */
    static GradingStep takenOver(GradingStep earlier, Grading grading, Instant now) {
        GradingStep step = new GradingStep();
        step.id = Ids.next();
        step.tenant = earlier.tenant;
        step.gradingId = grading.id();
        step.part = earlier.part;
        step.grader = earlier.grader;
        step.state = State.DONE;
        step.tries = earlier.tries;
        step.dueAt = now;
        step.report = earlier.report;
        return step;
    }

    UUID id() {
        return id;
    }

    UUID grading() {
        return gradingId;
    }

    String part() {
        return part;
    }

    State state() {
        return state;
    }

    int tries() {
        return tries;
    }

    boolean due(Instant now) {
        return state == State.OPEN && !dueAt.isAfter(now);
    }

    /**
     * Takes the grader's report. A fault of the grader or of the infrastructure without judgements is no report: it is tried again, or
     * fails the step. Beside judgements it only says why they are another grader's.
     */
    void report(PartReport told, Instant now) {
        if (told.fault() != null
                && told.fault().owner() != Fault.Owner.CANDIDATE
                && told.judgements().isEmpty()) {
            stumbled(told.fault(), now);
            return;
        }
        tries++;
        state = State.DONE;
        said = told;
        report = EventJson.write(told);
        fault = null;
    }

    /** The grader gave no report. */
    void stumbled(Fault why, Instant now) {
        tries++;
        fault = EventJson.write(why);
        if (tries >= MAX_TRIES) {
            state = State.FAILED;
        } else {
            state = State.OPEN;
            dueAt = now.plus(FIRST_PAUSE.multipliedBy((long) Math.pow(PAUSE_FACTOR, tries - 1.0)));
        }
    }

    /** The work was given to somebody else, in this transaction. */
    void handedIn() {
        state = State.HANDED_IN;
    }

    boolean handedInStill() {
        return state == State.HANDED_IN;
    }

    /** No try will ever give a report. */
    void hopeless(Fault why) {
        fault = EventJson.write(why);
        state = State.FAILED;
    }

    Optional<PartReport> report() {
        if (said == null && report != null) {
            said = EventJson.read(report, PartReport.class);
        }
        return Optional.ofNullable(said);
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault).map(json -> EventJson.read(json, Fault.class));
    }
}
