package dev.viva.grading.grading;

import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.question.Part;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.conversation.OpenConversations;
import dev.viva.grading.erasure.ErasedAttempts;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import dev.viva.platform.event.Event;
import dev.viva.platform.event.NotYet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Leads a submission through the steps of its grading. */
@ApplicationScoped
public class GradingService {
    private static final Logger LOG = Logger.getLogger(GradingService.class);

    private final QuestionVersionService versions;
    private final SubmissionRepository submissions;
    private final GradingRepository gradings;
    private final GradingStepRepository steps;
    private final GradeRelease release;
    private final StepWork work;
    private final OpenConversations conversations;
    private final FollowUpQuestions followUps;
    private final ErasedAttempts erased;

    GradingService(
            QuestionVersionService versions,
            SubmissionRepository submissions,
            GradingRepository gradings,
            GradingStepRepository steps,
            GradeRelease release,
            StepWork work,
            OpenConversations conversations,
            FollowUpQuestions followUps,
            ErasedAttempts erased) {
        this.versions = versions;
        this.submissions = submissions;
        this.gradings = gradings;
        this.steps = steps;
        this.release = release;
        this.work = work;
        this.conversations = conversations;
        this.followUps = followUps;
        this.erased = erased;
    }

    /**
     * Begins the grading of a submission, and with graders that answer at once ends it too, in the transaction of the event.
     *
     * @throws NotYet if the question version has not arrived
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Event<AttemptSubmitted> event) {
        AttemptId attempt = attempt(event.data().attempt());
        erased.lock(attempt.value());
        switch (submissions.known(attempt)) {
            case ERASED -> LOG.debugf("%s was erased; its submission is dropped", attempt);
            case HANDED_IN -> LOG.warnf("%s was handed in before, under another event", attempt);
            case NOT_YET -> begin(event, attempt);
        }
    }

    private void begin(Event<AttemptSubmitted> event, AttemptId attempt) {
        AttemptSubmitted submitted = event.data();
        QuestionVersionId versionId = QuestionVersionId.parse(submitted.questionVersion())
                .orElseThrow(
                        () -> new IllegalArgumentException("no question version id: " + submitted.questionVersion()));
        PublishedQuestion question = versions.named(versionId)
                .orElseThrow(() -> new NotYet("question version " + versionId + " is not here yet"));
        Submission submission = new Submission(attempt, event.tenant(), versionId, submitted);
        Instant now = Instant.now();
        Grading grading = new Grading(submission, Grading.Cause.SUBMISSION, now);
        begin(new OpenGrading(submission, grading, question, submitted.response()), now);
    }

    private void begin(OpenGrading open, Instant now) {
        List<GradingStep> all = open.document().parts().stream()
                .map(part -> work.begin(open, part, now))
                .toList();
        Optional<GradeRelease.Conclusion> end = release.conclude(open, all, now);
        // Persisted when all is said of them: Hibernate would follow an insert by an update.
        submissions.persist(open.submission());
        gradings.persist(open.grading());
        steps.persist(all);
        end.ifPresent(conclusion -> release.tell(open, conclusion));
    }

    /** Tries a step again that is due; does nothing if somebody else was faster. */
    @Transactional
    public void retry(UUID stepId) {
        Instant now = Instant.now();
        locked(stepId).filter(locked -> locked.step().due(now)).ifPresent(locked -> {
            work.attempt(locked.step(), locked.open(), locked.part(), now);
            conclude(locked.open(), now);
        });
    }

    /** Takes what became of the run that a step had handed in, in the transaction in which the run ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(UUID stepId, CodeRun run) {
        Instant now = Instant.now();
        handedIn(stepId).ifPresent(locked -> {
            work.ended(locked.step(), run, locked.open(), locked.part(), now);
            conclude(locked.open(), now);
        });
    }

    /**
     * What the grader of a step that waits for a conversation wants to have done, worked out again; nothing if the step waits no longer.
     * Nothing is locked: what it is made of never changes.
     */
    @Transactional
    Optional<SlowGrader.Work> workOf(UUID stepId) {
        return Optional.ofNullable(steps.findById(stepId))
                .filter(GradingStep::handedInStill)
                .map(step -> {
                    Grading grading = gradings.findById(step.grading());
                    OpenGrading open =
                            open(submissions.findById(grading.attempt().value()), grading);
                    return work.of(open, part(open, step));
                });
    }

    /** Takes what came of the conversation of a step; nothing if another process was faster. */
    @Transactional
    void ended(UUID stepId, ConversationResult result) {
        Instant now = Instant.now();
        handedIn(stepId).ifPresent(locked -> {
            work.ended(locked.step(), result, locked.open(), locked.part(), now);
            conclude(locked.open(), now);
        });
        conversations.end(stepId);
    }

    /** Takes the report of a step that needs no conversation any more. */
    @Transactional
    void settled(UUID stepId, PartReport report) {
        Instant now = Instant.now();
        handedIn(stepId).ifPresent(locked -> {
            locked.step().report(report, now);
            conclude(locked.open(), now);
        });
        conversations.end(stepId);
    }

    /** Takes what a candidate said to follow-ups, and comes to the grade that waited for it; nothing if that was done before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(Event<FollowUpsAnswered> event) {
        FollowUpsAnswered answered = event.data();
        AttemptId attempt = attempt(answered.attempt());
        Optional<Submission> found = submissions.locked(attempt);
        if (found.isEmpty() && erased.has(attempt.value())) {
            LOG.debugf("%s was erased; what was said to its follow-ups is dropped", attempt);
            return;
        }
        Submission submission =
                found.orElseThrow(() -> new IllegalArgumentException("nothing was handed in for " + attempt));
        if (!submission.awaitsFollowUps()) {
            LOG.warnf("%s was asked nothing, or has answered before", attempt);
            return;
        }
        Grading grading = gradings.of(attempt).stream()
                .filter(one -> one.cause().equals(Grading.Cause.SUBMISSION))
                .findFirst()
                .orElseThrow();
        OpenGrading open = open(submission, grading);
        followUps.close(submission, open.question(), answered);
        conclude(open, Instant.now());
    }

    private static AttemptId attempt(String id) {
        return AttemptId.parse(id).orElseThrow(() -> new IllegalArgumentException("no attempt id: " + id));
    }

    private void conclude(OpenGrading open, Instant now) {
        release.conclude(open, steps.of(open.grading().id()), now)
                .ifPresent(conclusion -> release.tell(open, conclusion));
    }

    /** A step with everything that it is about, as it is under the submission's lock. */
    private record LockedStep(GradingStep step, OpenGrading open, Part part) {}

    private Optional<LockedStep> handedIn(UUID stepId) {
        return locked(stepId).filter(locked -> locked.step().handedInStill());
    }

    /** Nothing if the attempt was erased meanwhile. */
    private Optional<LockedStep> locked(UUID stepId) {
        GradingStep step = steps.findById(stepId);
        Grading grading = step == null ? null : gradings.findById(step.grading());
        Optional<Submission> found = grading == null ? Optional.empty() : submissions.locked(grading.attempt());
        return found.map(submission -> lockedWith(submission, grading, step));
    }

    private LockedStep lockedWith(Submission submission, Grading grading, GradingStep step) {
        steps.getEntityManager().refresh(step);
        steps.getEntityManager().refresh(grading);
        OpenGrading open = open(submission, grading);
        return new LockedStep(step, open, part(open, step));
    }

    private OpenGrading open(Submission submission, Grading grading) {
        PublishedQuestion question =
                versions.named(submission.questionVersion()).orElseThrow();
        return new OpenGrading(submission, grading, question, submission.response());
    }

    private static Part part(OpenGrading open, GradingStep step) {
        return open.document().parts().stream()
                .filter(candidate -> candidate.name().equals(step.part()))
                .findFirst()
                .orElseThrow();
    }
}
