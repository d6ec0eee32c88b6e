package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One candidate's try at one question version, which it pins from its first moment.
 *
 * <p>Whoever changes an attempt holds its row lock, so the verbs here see a state that nobody else is changing.
 */
@Entity
@Table(name = "attempt")
public class Attempt {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String tenant;

    @Column(updatable = false)
    private String candidate;

    @Column(name = "question_id", updatable = false)
    private UUID questionId;

    @Column(name = "question_version_id", updatable = false)
    private UUID questionVersionId;

    @Column(name = "version_number", updatable = false)
    private int versionNumber;

    @Column(updatable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "activity_progress")
    private ActivityProgress activityProgress;

    @Enumerated(EnumType.STRING)
    @Column(name = "grading_progress")
    private GradingProgress gradingProgress;

    private int revision;

    @Column(name = "last_event")
    private int lastEvent;

    @Column(name = "grade_id")
    private UUID gradeId;

    @Column(name = "grade_untold")
    private boolean gradeUntold;

    @Version
    private long sequence;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private Instant deadline;

    @Column(name = "queue_position")
    private Integer queuePosition;

    @Column(name = "expected_start_at")
    private Instant expectedStartAt;

    @Embedded
    private StagePlace place;

    @Column(name = "asks_follow_ups", updatable = false)
    private boolean asksFollowUps;

    @Column(name = "follow_ups_due_at")
    private Instant followUpsDueAt;

    protected Attempt() {}

    private Attempt(UUID id, String tenant, String candidate, PinnedQuestion question, String language, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.candidate = candidate;
        this.questionId = question.question();
        this.questionVersionId = question.questionVersion();
        this.versionNumber = question.version();
        this.language = language;
        this.activityProgress = ActivityProgress.STARTED;
        this.gradingProgress = GradingProgress.NOT_READY;
        this.startedAt = now;
        this.updatedAt = now;
    }

    /** An attempt that the candidate has before them. */
    public static Attempt start(
            UUID id, String tenant, String candidate, PinnedQuestion question, String language, Instant now) {
        return new Attempt(id, tenant, candidate, question, language, now);
    }

    /** An attempt that an interview has drawn and does not show yet. */
    public static Attempt draw(
            UUID id,
            String tenant,
            String candidate,
            PinnedQuestion question,
            String language,
            StagePlace place,
            Instant now) {
        Attempt attempt = new Attempt(id, tenant, candidate, question, language, now);
        attempt.activityProgress = ActivityProgress.INITIALIZED;
        attempt.place = place;
        return attempt;
    }

    /** Its stage is opened, with a deadline or, for {@code null}, without one. */
    public void open(Instant stageDeadline, Instant now) {
        activityProgress = ActivityProgress.STARTED;
        deadline = stageDeadline;
        updatedAt = now;
    }

    /** The deadline of its stage has moved. */
    public void moveDeadline(Instant stageDeadline) {
        deadline = stageDeadline;
    }

    /** Its stage is over and nothing was saved: it is closed without a grade and counts 0. */
    public void closeUnanswered(Instant now) {
        requireOpen();
        if (revision != 0) {
            throw new IllegalStateException("attempt " + id + " has a revision to hand in");
        }
        activityProgress = ActivityProgress.COMPLETED;
        gradingProgress = GradingProgress.FULLY_GRADED;
        submittedAt = now;
        updatedAt = now;
    }

    /** Has follow-ups asked behind the answer, before the grade; said when it is started. */
    public Attempt askingFollowUps() {
        asksFollowUps = true;
        return this;
    }

    /** Takes a saved response as the next revision. */
    public ResponseRevision save(String body, Instant now) {
        requireOpen();
        revision++;
        activityProgress = ActivityProgress.IN_PROGRESS;
        updatedAt = now;
        return new ResponseRevision(id, revision, tenant, body, now);
    }

    /** Hands in the last saved revision; from now on nothing changes it. */
    public Submission submit(Instant now) {
        requireOpen();
        if (revision == 0) {
            throw new IllegalStateException("attempt " + id + " has no revision to hand in");
        }
        activityProgress = ActivityProgress.SUBMITTED;
        gradingProgress = GradingProgress.PENDING;
        submittedAt = now;
        updatedAt = now;
        return new Submission(id, tenant, revision, now);
    }

    /**
     * Takes a grade, the first or a superseding one. A provisional one leaves the attempt waiting for a person; a final one is still to be
     * told.
     */
    public void receive(GradeCopy grade, Instant now) {
        requireSubmitted();
        gradeId = grade.id();
        gradeUntold |= !grade.provisional();
        activityProgress = grade.provisional() ? ActivityProgress.SUBMITTED : ActivityProgress.COMPLETED;
        gradingProgress = grade.provisional() ? GradingProgress.PENDING_MANUAL : GradingProgress.FULLY_GRADED;
        leaveQueue();
        updatedAt = now;
    }

    /**
     * Notes that grading gave up.
     *
     * @return false if the attempt has a grade, which a failed regrade does not take away
     */
    public boolean gradingFailed(Instant now) {
        requireSubmitted();
        if (gradeId != null || gradingProgress == GradingProgress.FAILED) {
            return false;
        }
        gradingProgress = GradingProgress.FAILED;
        leaveQueue();
        updatedAt = now;
        return true;
    }

    /**
     * Takes its place in the queue of code runs. That is no change of what the candidate did or got, so {@code updatedAt} stays.
     *
     * @return false if nobody waits any more: a grade is there, or grading gave up
     */
    public boolean queued(QueuePlace place) {
        requireSubmitted();
        if (gradingProgress != GradingProgress.PENDING) {
            return false;
        }
        queuePosition = place.position();
        expectedStartAt = place.expectedStartAt().orElse(null);
        return true;
    }

    /** Follow-ups are asked; they can be answered until {@code due}. */
    public void followUpsAsked(Instant due, Instant now) {
        requireSubmitted();
        followUpsDueAt = due;
        updatedAt = now;
    }

    /** The candidate said something to one of its follow-ups. */
    public void followUpAnswered(Instant now) {
        requireSubmitted();
        updatedAt = now;
    }

    /** Nothing more can be said to its follow-ups; the grade comes next. */
    public void followUpsOver(Instant now) {
        requireSubmitted();
        followUpsDueAt = null;
        updatedAt = now;
    }

    private void leaveQueue() {
        queuePosition = null;
        expectedStartAt = null;
    }

    /** The next position of the attempt's event stream. */
    public AttemptEvent happened(AttemptEvent.Type type, String data, Instant now) {
        lastEvent++;
        return new AttemptEvent(id, lastEvent, tenant, type, data, now);
    }

    /** Whether nothing more will come on the event stream unless someone reopens the grade. */
    public boolean finished() {
        return gradingProgress == GradingProgress.FULLY_GRADED;
    }

    /**
     * Whether the candidate may see rubric and model answer: in practice, once the grade is there and no longer provisional. In an
     * interview never: its questions are asked again.
     */
    public boolean revealsAnswer() {
        return gradingProgress == GradingProgress.FULLY_GRADED && place == null;
    }

    /** Whether it was drawn and its stage is not opened: nobody sees it. */
    public boolean hidden() {
        return activityProgress == ActivityProgress.INITIALIZED;
    }

    public boolean isOf(String someCandidate) {
        return candidate.equals(someCandidate);
    }

    public boolean open() {
        return activityProgress.open();
    }

    private void requireOpen() {
        if (!open()) {
            throw new IllegalStateException("attempt " + id + " is already submitted");
        }
    }

    private void requireSubmitted() {
        if (open()) {
            throw new IllegalStateException("attempt " + id + " is not submitted, so it cannot be graded");
        }
    }

    public UUID id() {
        return id;
    }

    /** Where it stands in an interview; nothing in practice. */
    public Optional<StagePlace> place() {
        return Optional.ofNullable(place);
    }

    public String tenant() {
        return tenant;
    }

    public String candidate() {
        return candidate;
    }

    public PinnedQuestion question() {
        return new PinnedQuestion(questionId, questionVersionId, versionNumber);
    }

    public String language() {
        return language;
    }

    public ActivityProgress activityProgress() {
        return activityProgress;
    }

    public GradingProgress gradingProgress() {
        return gradingProgress;
    }

    /** The number of the last save; 0 before the first. */
    public int revision() {
        return revision;
    }

    /** The number of the last event of the stream; 0 before the first. */
    public int lastEvent() {
        return lastEvent;
    }

    /** The grade that counts now. */
    public Optional<UUID> gradeId() {
        return Optional.ofNullable(gradeId);
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

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Whether follow-ups may be asked behind the answer. */
    public boolean asksFollowUps() {
        return asksFollowUps;
    }

    /** Until when follow-ups can be answered, by the database's clock; nothing unless some wait for an answer. */
    public Optional<Instant> followUpsDueAt() {
        return Optional.ofNullable(followUpsDueAt);
    }

    /** Where it stands in the queue of code runs; nothing while it does not wait there. */
    public Optional<QueuePlace> queue() {
        return Optional.ofNullable(queuePosition)
                .map(position -> new QueuePlace(position, Optional.ofNullable(expectedStartAt)));
    }
}
