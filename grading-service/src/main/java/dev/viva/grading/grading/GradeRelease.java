package dev.viva.grading.grading;

import dev.viva.events.Topics;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.grading.engine.FollowUps.Asking;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.engine.Oversight;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.setting.GradingSettingsService;
import dev.viva.platform.event.Outbox;
import dev.viva.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows when the last step of a grading is settled: a grade, or the news that there is none. */
@ApplicationScoped
class GradeRelease {
    /** Stands where no grader reads a part. */
    static final GraderName NOBODY = new GraderName("none", "0");

    private final GradingEngine engine;
    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final ReviewRepository reviews;
    private final GradingSettingsService settings;
    private final FollowUpQuestions followUps;
    private final Outbox outbox;

    GradeRelease(
            GradingEngine engine,
            SubmissionRepository submissions,
            GradeRepository grades,
            ReviewRepository reviews,
            GradingSettingsService settings,
            FollowUpQuestions followUps,
            Outbox outbox) {
        this.engine = engine;
        this.submissions = submissions;
        this.grades = grades;
        this.reviews = reviews;
        this.settings = settings;
        this.followUps = followUps;
        this.outbox = outbox;
    }

    /** How a grading ended, or what it waits for behind its last step. */
    sealed interface Conclusion {
        /** Something is asked of the candidate first. */
        record Asked(List<Asking> followUps, Instant at) implements Conclusion {}

        /** With a grade. */
        record Graded(GradeId id, Grade grade) implements Conclusion {}

        /** Without one, by no fault of the candidate. */
        record Failed(Fault fault, Instant at) implements Conclusion {}
    }

    /**
     * Looks at all steps of a grading, and notes the end on grading and submission, or that the candidate is asked something first;
     * nothing while a step is not settled and none has failed, while answers are awaited, or if the grading has ended before.
     */
    Optional<Conclusion> conclude(OpenGrading open, List<GradingStep> steps, Instant now) {
        if (open.grading().endedAt().isPresent() || open.submission().awaitsFollowUps()) {
            return Optional.empty();
        }
        Optional<Fault> fault = steps.stream()
                .filter(step -> step.state() == GradingStep.State.FAILED)
                .flatMap(step -> step.fault().stream())
                .findFirst();
        if (fault.isPresent()) {
            open.submission().failed(now);
            open.grading().ended(now);
            return Optional.of(new Conclusion.Failed(fault.get(), now));
        }
        if (steps.stream().allMatch(step -> step.state() == GradingStep.State.DONE)) {
            List<Asking> asked = followUps.toAsk(open, reports(steps));
            if (!asked.isEmpty()) {
                open.submission().followUpsAsked();
                return Optional.of(new Conclusion.Asked(asked, now));
            }
            GradeId id = new GradeId(Ids.next());
            if (open.grading().minConfidence().isEmpty()) {
                open.grading().requires(settings.minConfidence(open.tenant()));
            }
            Grade grade = named(unnamed(open, steps), id, open);
            open.submission().graded(id, grade.provisional(), grade.gradedAt());
            open.grading().ended(now);
            return Optional.of(new Conclusion.Graded(id, grade));
        }
        return Optional.empty();
    }

    /** Stores the grade, or what is asked before it, and tells everybody; the submission and the grading are with the database by then, or on their way. */
    void tell(OpenGrading open, Conclusion conclusion) {
        Submission submission = open.submission();
        String attempt = submission.attempt().toString();
        switch (conclusion) {
            case Conclusion.Asked asked -> followUps.ask(submission, asked.followUps(), asked.at());
            case Conclusion.Graded graded -> {
                grades.persist(new StoredGrade(graded.id(), submission, open.grading(), graded.grade()));
                say(submission, GradeReleased.TYPE, new GradeReleased(attempt, submission.candidate(), graded.grade()));
            }
            case Conclusion.Failed failed ->
                say(
                        submission,
                        GradingFailed.TYPE,
                        new GradingFailed(attempt, submission.candidate(), failed.fault(), failed.at()));
        }
    }

    private void say(Submission submission, String type, Object event) {
        submissions.flush();
        outbox.append(Topics.GRADES.topic(), submission.attempt().toString(), type, submission.sequence(), event);
    }

    /**
     * The grade that follows from steps that are done, without an id. What persons decided of the submission holds against every
     * grader, now and when its code is run again.
     */
    Grade unnamed(OpenGrading open, List<GradingStep> steps) {
        Submission submission = open.submission();
        // Before its first grading has ended, nobody could decide anything.
        List<Judgement> decided = open.grading().cause().equals(Grading.Cause.SUBMISSION)
                ? List.of()
                : reviews.decided(submission.attempt());
        BigDecimal required =
                open.grading().minConfidence().orElseGet(() -> settings.minConfidence(submission.tenant()));
        return engine.compose(
                open.document(),
                open.question().version(),
                submission.language(),
                followUps.counted(open, reports(steps)),
                new Oversight(required, decided));
    }

    private static List<PartReport> reports(List<GradingStep> steps) {
        return steps.stream().flatMap(step -> step.report().stream()).toList();
    }

    /** The engine's grade knows neither its id nor whose it is. */
    private static Grade named(Grade grade, GradeId id, OpenGrading open) {
        Submission submission = open.submission();
        return new Grade(
                id.toString(),
                submission.attempt().toString(),
                open.question().id().toString(),
                open.question().version(),
                grade.graders(),
                grade.score(),
                grade.maxScore(),
                grade.percent(),
                grade.passed(),
                grade.confidence(),
                grade.provisional(),
                grade.outcomes(),
                grade.tests(),
                grade.improvements(),
                grade.fault(),
                submission.currentGrade().map(GradeId::toString).orElse(null),
                grade.gradedAt());
    }
}
