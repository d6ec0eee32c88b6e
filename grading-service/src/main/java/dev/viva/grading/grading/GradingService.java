package dev.viva.grading.grading;

import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.Part;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.Grader;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.question.QuestionVersion;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.platform.event.Event;
import dev.viva.platform.event.NotYet;
import dev.viva.platform.event.Outbox;
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

    private final GradingEngine engine;
    private final QuestionVersionService versions;
    private final SubmissionRepository submissions;
    private final GradingRepository gradings;
    private final GradingStepRepository steps;
    private final GradeRelease release;
    private final Outbox outbox;

    GradingService(
            GradingEngine engine,
            QuestionVersionService versions,
            SubmissionRepository submissions,
            GradingRepository gradings,
            GradingStepRepository steps,
            GradeRelease release,
            Outbox outbox) {
        this.engine = engine;
        this.versions = versions;
        this.submissions = submissions;
        this.gradings = gradings;
        this.steps = steps;
        this.release = release;
        this.outbox = outbox;
    }

    /**
     * Begins the grading of a submission, and with graders that answer at once ends it too, in the transaction of the event.
     *
     * @throws NotYet if the question version has not arrived
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Event<AttemptSubmitted> event) {
        AttemptSubmitted submitted = event.data();
        AttemptId attempt = AttemptId.parse(submitted.attempt())
                .orElseThrow(() -> new IllegalArgumentException("no attempt id: " + submitted.attempt()));
        QuestionVersionId versionId = QuestionVersionId.parse(submitted.questionVersion())
                .orElseThrow(
                        () -> new IllegalArgumentException("no question version id: " + submitted.questionVersion()));
        QuestionVersion version = versions.find(versionId)
                .orElseThrow(() -> new NotYet("question version " + versionId + " is not here yet"));
        if (submissions.has(attempt)) {
            LOG.warnf("%s was handed in before, under another event", attempt);
            return;
        }
        Submission submission = new Submission(attempt, event.tenant(), versionId, submitted);
        Instant now = Instant.now();
        Grading grading = new Grading(submission, Grading.Cause.SUBMISSION, now);
        begin(new OpenGrading(submission, grading, version, versions.document(version), submitted.response()), now);
    }

    private void begin(OpenGrading open, Instant now) {
        List<GradingStep> all = open.document().parts().stream()
                .map(part -> step(open, part, now))
                .toList();
        Optional<GradeRelease.Conclusion> end = release.conclude(open, all, now);
        // Persisted when all is said of them: Hibernate would follow an insert by an update.
        submissions.persist(open.submission());
        gradings.persist(open.grading());
        steps.persist(all);
        end.ifPresent(conclusion -> release.tell(open, conclusion));
    }

    private GradingStep step(OpenGrading open, Part part, Instant now) {
        Optional<Grader> grader = engine.graderIfAny(part);
        GradingStep step = new GradingStep(
                open.grading(), open.tenant(), part, grader.map(Grader::name).orElse(GradeRelease.NOBODY), now);
        attempt(step, grader, open.task(part), now);
        return step;
    }

    private void attempt(GradingStep step, Optional<Grader> grader, PartTask task, Instant now) {
        if (grader.isEmpty()) {
            String detail = "No grader reads part '" + step.part() + "' of type "
                    + task.part().type() + ".";
            step.hopeless(new Fault(Fault.Owner.GRADER, "no-grader", detail));
            return;
        }
        switch (grader.get()) {
            case PureGrader pure -> grade(step, pure, task, now);
            case SlowGrader slow -> handIn(step, slow.work(task), now);
        }
    }

    private void grade(GradingStep step, PureGrader grader, PartTask task, Instant now) {
        PartReport report;
        try {
            report = grader.grade(task);
        } catch (RuntimeException e) {
            LOG.errorf(e, "grader %s failed on part %s", grader.name(), step.part());
            step.stumbled(new Fault(Fault.Owner.GRADER, "grader-failed", e.toString()), now);
            return;
        }
        step.report(report, now);
    }

    private void handIn(GradingStep step, SlowGrader.Work work, Instant now) {
        step.handedIn(work.lease(), now);
        if (step.state() == GradingStep.State.OPEN) {
            outbox.append(work.topic(), step.id().toString(), work.type(), step.tries(), work.payload());
        }
    }

    /** Tries a step again that is due; does nothing if somebody else was faster. */
    @Transactional
    public void retry(UUID stepId) {
        GradingStep known = steps.findById(stepId);
        Grading grading = gradings.findById(known.grading());
        Submission submission = submissions.locked(grading.attempt()).orElseThrow();
        GradingStep step = steps.findById(stepId);
        Instant now = Instant.now();
        steps.getEntityManager().refresh(step);
        if (!step.due(now)) {
            return;
        }
        QuestionVersion version = versions.find(submission.questionVersion()).orElseThrow();
        QuestionDocument document = versions.document(version);
        OpenGrading open = new OpenGrading(submission, grading, version, document, submission.response());
        Part part = document.parts().stream()
                .filter(candidate -> candidate.name().equals(step.part()))
                .findFirst()
                .orElseThrow();
        attempt(step, engine.graderIfAny(part), open.task(part), now);
        release.conclude(open, steps.of(grading.id()), now).ifPresent(conclusion -> release.tell(open, conclusion));
    }
}
