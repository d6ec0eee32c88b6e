package dev.viva.grading.grading;

import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.SlowGrader;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import dev.viva.platform.problem.Conflict;
import dev.viva.platform.problem.Invalid;
import dev.viva.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the code of a submission again: a new grading beside the old ones, whose runs and grades stay as they were. */
@ApplicationScoped
class Rejudgements {
    private final GradingEngine engine;
    private final QuestionVersionService versions;
    private final SubmissionRepository submissions;
    private final GradingRepository gradings;
    private final GradingStepRepository steps;
    private final GradeRepository grades;
    private final GradeRelease release;
    private final StepWork work;

    Rejudgements(
            GradingEngine engine,
            QuestionVersionService versions,
            SubmissionRepository submissions,
            GradingRepository gradings,
            GradingStepRepository steps,
            GradeRepository grades,
            GradeRelease release,
            StepWork work) {
        this.engine = engine;
        this.versions = versions;
        this.submissions = submissions;
        this.gradings = gradings;
        this.steps = steps;
        this.grades = grades;
        this.release = release;
        this.work = work;
    }

    /**
     * Begins one.
     *
     * @throws NotFound if nothing was handed in for the attempt
     * @throws Conflict while a grading of it is not over
     * @throws Invalid if the question has no code
     */
    @Transactional
    RejudgementView begin(AttemptId attempt) {
        Submission submission =
                submissions.locked(attempt).orElseThrow(() -> new SubmissionNotFound(attempt.toString()));
        List<Grading> earlier = gradings.of(attempt);
        if (earlier.stream().anyMatch(grading -> grading.endedAt().isEmpty())) {
            throw new GradingInProgress(attempt);
        }
        PublishedQuestion question =
                versions.named(submission.questionVersion()).orElseThrow();
        if (question.document().parts().stream().noneMatch(this::isRun)) {
            throw new NothingToRejudge(attempt);
        }
        Instant now = Instant.now();
        int number = 1
                + (int) earlier.stream()
                        .filter(grading -> grading.cause().isRejudgement())
                        .count();
        Grading grading = new Grading(submission, Grading.Cause.rejudgement(number), now);
        OpenGrading open = new OpenGrading(submission, grading, question, submission.response());
        begin(open, steps.saidLast(earlier), now);
        return view(grading);
    }

    /**
     * The last one.
     *
     * @throws NotFound if there was none
     */
    @Transactional
    RejudgementView last(AttemptId attempt) {
        return gradings.of(attempt).stream()
                .filter(grading -> grading.cause().isRejudgement())
                .reduce((one, later) -> later)
                .map(this::view)
                .orElseThrow(() -> new RejudgementNotFound(attempt.toString()));
    }

    private void begin(OpenGrading open, Map<String, GradingStep> saidBefore, Instant now) {
        gradings.persist(open.grading());
        List<GradingStep> all = open.document().parts().stream()
                .map(part -> isRun(part) || !saidBefore.containsKey(part.name())
                        ? work.begin(open, part, now)
                        : GradingStep.takenOver(saidBefore.get(part.name()), open.grading(), now))
                .toList();
        steps.persist(all);
        release.conclude(open, all, now).ifPresent(conclusion -> release.tell(open, conclusion));
    }

    private boolean isRun(Part part) {
        return part.type() == PartType.CODE
                && engine.graderIfAny(part).filter(SlowGrader.class::isInstance).isPresent();
    }

    private RejudgementView view(Grading grading) {
        Optional<StoredGrade> grade = grades.of(grading);
        RejudgementView.State state = grade.isPresent()
                ? RejudgementView.State.GRADED
                : grading.endedAt().isPresent() ? RejudgementView.State.FAILED : RejudgementView.State.PENDING;
        return new RejudgementView(
                grading.attempt().toString(),
                grading.cause().toString(),
                state,
                grade.map(stored -> stored.grade().id()).orElse(null),
                steps.of(grading.id()).stream()
                        .filter(step -> step.state() == GradingStep.State.FAILED)
                        .flatMap(step -> step.fault().stream())
                        .findFirst()
                        .orElse(null),
                grading.startedAt(),
                grading.endedAt().orElse(null));
    }

    /** The code of the attempt was never run again. */
    static final class RejudgementNotFound extends NotFound {
        RejudgementNotFound(String attempt) {
            super("rejudgement-not-found", "The code of " + attempt + " has not been run again.");
        }
    }

    /** A grading of the submission is not over. */
    static final class GradingInProgress extends Conflict {
        GradingInProgress(AttemptId attempt) {
            super(
                    "grading-in-progress",
                    attempt + " is being graded; it can be judged again or reviewed when that is over.");
        }
    }

    /** No part of the question is run. */
    static final class NothingToRejudge extends Invalid {
        NothingToRejudge(AttemptId attempt) {
            super("nothing-to-rejudge", "The question of " + attempt + " has no part whose answer is run.", List.of());
        }
    }
}
