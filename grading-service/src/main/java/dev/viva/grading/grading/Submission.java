package dev.viva.grading.grading;

import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.platform.event.EventJson;
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

/** The frozen response that was handed in, and how far its grading has come. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "submission")
public class Submission {
    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;

    private String tenant;
    private String candidate;

    @Column(name = "question_version_id")
    private UUID questionVersionId;

    private String language;
    private String response;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "current_grade_id")
    private UUID currentGradeId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private boolean provisional;

    @Column(name = "queue_position")
    private Integer queuePosition;

    @Column(name = "queue_told_at")
    private Instant queueToldAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_ups")
    private Questioning followUps;

    @Version
    private long version;

    /** Whether the candidate is asked anything behind the answer. */
    enum Questioning {
        /** Nothing is asked. */
        NONE,
        /** Something may be asked once graders have spoken. */
        WANTED,
        /** It was asked, and the grade waits for answers. */
        AWAITED,
        /** It was asked, and is over. */
        OVER
    }

    /** How far the grading has come. */
    enum State {
        PENDING,
        GRADED,
        /** No grade after all tries; a person has to close it. */
        FAILED
    }

    protected Submission() {
        // for Hibernate
    }

    Submission(AttemptId attempt, String tenant, QuestionVersionId questionVersion, AttemptSubmitted submitted) {
        this.attemptId = attempt.value();
        this.tenant = tenant;
        this.candidate = submitted.candidate();
        this.questionVersionId = questionVersion.value();
        this.language = submitted.language();
        this.response = EventJson.write(submitted.response());
        this.submittedAt = submitted.submittedAt();
        this.state = State.PENDING;
        this.followUps = Boolean.TRUE.equals(submitted.followUps()) ? Questioning.WANTED : Questioning.NONE;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    String tenant() {
        return tenant;
    }

    String candidate() {
        return candidate;
    }

    QuestionVersionId questionVersion() {
        return new QuestionVersionId(questionVersionId);
    }

    String language() {
        return language;
    }

    Response response() {
        return EventJson.read(response, Response.class);
    }

    Optional<GradeId> currentGrade() {
        return Optional.ofNullable(currentGradeId).map(GradeId::new);
    }

    /** Whether there is no grade yet, and grading has not given up. */
    boolean pending() {
        return state == State.PENDING;
    }

    /** Whether follow-ups may be asked, and none has been. */
    boolean mayBeAsked() {
        return followUps == Questioning.WANTED;
    }

    /** Whether the grade waits for answers to follow-ups. */
    boolean awaitsFollowUps() {
        return followUps == Questioning.AWAITED;
    }

    /** Whether follow-ups were asked and are over. */
    boolean wasAsked() {
        return followUps == Questioning.OVER;
    }

    /** Follow-ups are asked in this transaction; the grade waits until they are over. */
    void followUpsAsked() {
        if (!mayBeAsked()) {
            throw new IllegalStateException("nothing may be asked of " + attempt() + " now: " + followUps);
        }
        followUps = Questioning.AWAITED;
    }

    /** Nothing more comes of what was asked. */
    void followUpsOver() {
        if (!awaitsFollowUps()) {
            throw new IllegalStateException("nothing is asked of " + attempt() + " now: " + followUps);
        }
        followUps = Questioning.OVER;
    }

    /** Whether it is news that its code stands at this place of the queue, and the last news is older than a time. */
    boolean standsElsewhere(int position, Instant toldBefore) {
        return pending()
                && (queuePosition == null || queuePosition != position)
                && (queueToldAt == null || queueToldAt.isBefore(toldBefore));
    }

    /** Whether the candidate believes that its code waits. */
    boolean waitsAsTold() {
        return pending() && queuePosition != null && queuePosition > 0;
    }

    /** The candidate is told where its code stands in the queue; 0 once it is being worked on. */
    void queued(int position, Instant now) {
        queuePosition = position;
        queueToldAt = now;
    }

    /** A provisional grade leaves it waiting for a person. */
    void graded(GradeId grade, boolean isProvisional, Instant at) {
        state = State.GRADED;
        currentGradeId = grade.value();
        provisional = isProvisional;
        decidedAt = at;
    }

    /** A submission that has a grade keeps it. */
    void failed(Instant at) {
        if (state != State.GRADED) {
            state = State.FAILED;
        }
        decidedAt = at;
    }

    GradingState gradingState() {
        return switch (state) {
            case PENDING -> GradingState.PENDING;
            case GRADED -> provisional ? GradingState.PENDING_MANUAL : GradingState.FULLY_GRADED;
            case FAILED -> GradingState.FAILED;
        };
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Rises with every change, so whoever names it has seen what counts now; right once the change was flushed. */
    long tag() {
        return version;
    }

    /** Number of its newest event, from 1 on; right once the change was flushed. */
    long sequence() {
        return version + 1;
    }
}
