package dev.viva.grading.grading;

import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grading.Rejudgements.GradingInProgress;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.platform.etag.ETags;
import dev.viva.platform.problem.Conflict;
import dev.viva.platform.problem.NotFound;
import dev.viva.platform.problem.PreconditionFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets persons decide: a new grading beside those of the machine, with what the machine said taken over and what persons said laid over
 * it. Grades of before stay as they were.
 */
@ApplicationScoped
public class Reviews {
    private final QuestionVersionService versions;
    private final SubmissionRepository submissions;
    private final GradingRepository gradings;
    private final GradingStepRepository steps;
    private final GradeRepository grades;
    private final ReviewRepository reviews;
    private final GradeRelease release;
    private final ReviewedGradings reviewed;

    Reviews(
            QuestionVersionService versions,
            SubmissionRepository submissions,
            GradingRepository gradings,
            GradingStepRepository steps,
            GradeRepository grades,
            ReviewRepository reviews,
            GradeRelease release,
            ReviewedGradings reviewed) {
        this.versions = versions;
        this.submissions = submissions;
        this.gradings = gradings;
        this.steps = steps;
        this.grades = grades;
        this.reviews = reviews;
        this.release = release;
        this.reviewed = reviewed;
    }

    /**
     * Takes what a person decides, and releases the grade that follows.
     *
     * @param tag what the person last saw
     * @param decide reads what was sent, under the submission's lock; what it throws ends the review
     * @return the submission as it is afterwards
     * @throws NotFound if nothing was handed in for the attempt
     * @throws Conflict while a grading of it is not over
     * @throws PreconditionFailed if what counts has changed since
     */
    @Transactional
    public ReviewedAttempt decide(
            AttemptId attempt, long tag, Reviewer reviewer, Function<ReviewedAttempt, List<Judgement>> decide) {
        Submission submission =
                submissions.locked(attempt).orElseThrow(() -> new SubmissionNotFound(attempt.toString()));
        List<Grading> earlier = gradings.of(attempt);
        if (earlier.stream().anyMatch(grading -> grading.endedAt().isEmpty())) {
            throw new GradingInProgress(attempt);
        }
        if (submission.tag() != tag) {
            throw new OutcomesChanged(attempt, submission.tag());
        }
        List<Judgement> decided = decide.apply(reviewed.seen(submission));
        // As exactly as the database keeps it.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Grading grading = new Grading(submission, Grading.Cause.review(number(earlier)), now);
        Said said = said(submission, earlier);
        said.minConfidence().ifPresent(grading::requires);
        gradings.persist(grading);
        reviews.persist(new Review(grading, submission.tenant(), reviewer, decided, now));
        release(submission, grading, said.steps(), now);
        submissions.flush();
        return reviewed.seen(submission);
    }

    private void release(Submission submission, Grading grading, List<GradingStep> said, Instant now) {
        OpenGrading open = new OpenGrading(
                submission,
                grading,
                versions.named(submission.questionVersion()).orElseThrow(),
                submission.response());
        List<GradingStep> all = said.stream()
                .map(step -> GradingStep.takenOver(step, grading, now))
                .toList();
        steps.persist(all);
        release.conclude(open, all, now).ifPresent(conclusion -> release.tell(open, conclusion));
    }

    private static int number(List<Grading> earlier) {
        return 1
                + (int) earlier.stream()
                        .filter(grading -> grading.cause().isReview())
                        .count();
    }

    /** What graders said, and the confidence that was required of them; nothing of that was decided yet where grading failed. */
    private record Said(List<GradingStep> steps, Optional<BigDecimal> minConfidence) {}

    /**
     * What the grade that counts was made of: a review changes what it names and nothing else, whatever the settings are by now and
     * whatever a rejudgement said before it failed.
     */
    private Said said(Submission submission, List<Grading> earlier) {
        return submission
                .currentGrade()
                .map(id -> gradings.findById(grades.findById(id.value()).grading()))
                .map(grading -> new Said(
                        steps.of(grading.id()),
                        Optional.of(grading.minConfidence().orElse(BigDecimal.ZERO))))
                .orElseGet(() -> new Said(List.copyOf(steps.saidLast(earlier).values()), Optional.empty()));
    }

    /** A newer grade counts than the reviewer has seen. */
    static final class OutcomesChanged extends PreconditionFailed {
        private final String etag;

        OutcomesChanged(AttemptId attempt, long tag) {
            super(
                    "outcomes-changed",
                    "The outcomes of " + attempt + " have changed since that ETag; read them again, then decide.");
            this.etag = ETags.of(tag);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("current", Map.of("etag", etag));
        }
    }
}
