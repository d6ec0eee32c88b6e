package dev.viva.grading.grading;

import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.engine.FollowUps;
import dev.viva.grading.grading.GradingStep.State;
import dev.viva.grading.grading.ReviewedAttempt.PastReview;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows submissions to those who decide about them. */
@ApplicationScoped
public class ReviewedGradings {
    private final QuestionVersionService versions;
    private final SubmissionRepository submissions;
    private final GradingRepository gradings;
    private final GradingStepRepository steps;
    private final GradeRepository grades;
    private final ReviewRepository reviews;
    private final FollowUpRepository followUps;
    private final GradeRelease release;

    ReviewedGradings(
            QuestionVersionService versions,
            SubmissionRepository submissions,
            GradingRepository gradings,
            GradingStepRepository steps,
            GradeRepository grades,
            ReviewRepository reviews,
            FollowUpRepository followUps,
            GradeRelease release) {
        this.versions = versions;
        this.submissions = submissions;
        this.gradings = gradings;
        this.steps = steps;
        this.grades = grades;
        this.reviews = reviews;
        this.followUps = followUps;
        this.release = release;
    }

    /** A submission of the caller's tenant. */
    @Transactional
    public Optional<ReviewedAttempt> find(AttemptId attempt) {
        return submissions.findByIdOptional(attempt.value()).map(this::seen);
    }

    /** Those that wait for a person, the oldest first. */
    @Transactional
    public List<ReviewedAttempt> waiting(WaitingFilter wanted, Optional<WaitingFilter.Position> after, int limit) {
        return seen(submissions.waiting(wanted, after, limit));
    }

    ReviewedAttempt seen(Submission submission) {
        return seen(List.of(submission)).getFirst();
    }

    private List<ReviewedAttempt> seen(List<Submission> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, StoredGrade> current = grades.named(found.stream()
                .flatMap(submission -> submission.currentGrade().stream())
                .map(GradeId::value)
                .toList());
        List<AttemptId> attempts = found.stream().map(Submission::attempt).toList();
        Map<AttemptId, List<PastReview>> past = past(attempts);
        Map<AttemptId, List<FollowUp>> asked =
                followUps.of(attempts).stream().collect(Collectors.groupingBy(FollowUp::attempt));
        List<ReviewedAttempt> seen = new ArrayList<>();
        for (Submission submission : found) {
            Optional<Grade> grade =
                    submission.currentGrade().map(id -> current.get(id.value()).grade());
            seen.add(seen(
                    submission,
                    grade,
                    asked.getOrDefault(submission.attempt(), List.of()),
                    past.getOrDefault(submission.attempt(), List.of())));
        }
        return seen;
    }

    private ReviewedAttempt seen(
            Submission submission, Optional<Grade> grade, List<FollowUp> asked, List<PastReview> past) {
        PublishedQuestion question =
                versions.named(submission.questionVersion()).orElseThrow();
        Optional<Failure> failure =
                submission.gradingState() == GradingState.FAILED ? Optional.of(failure(submission)) : Optional.empty();
        return new ReviewedAttempt(
                submission.attempt(),
                submission.tag(),
                submission.gradingState(),
                submission.candidate(),
                submission.language(),
                submission.submittedAt(),
                question,
                submission.response(),
                grade.or(() -> failure.map(Failure::graded)),
                failure.flatMap(Failure::fault),
                asked.stream().map(followUp -> seen(question, followUp)).toList(),
                past);
    }

    private static ReviewedAttempt.Question seen(PublishedQuestion question, FollowUp asked) {
        return new ReviewedAttempt.Question(
                asked.id(),
                asked.criterion(),
                FollowUps.named(question.document(), asked.id()).prompt(),
                asked.state(),
                asked.answer());
    }

    /** A grading that failed: what there is of a grade, and why there is no more. */
    private record Failure(Grade graded, Optional<Fault> fault) {}

    private Failure failure(Submission submission) {
        List<Grading> all = gradings.of(submission.attempt());
        OpenGrading last = new OpenGrading(
                submission,
                all.getLast(),
                versions.named(submission.questionVersion()).orElseThrow(),
                submission.response());
        List<GradingStep> said = List.copyOf(steps.saidLast(all).values());
        return new Failure(
                release.unnamed(last, said),
                steps.of(all.getLast().id()).stream()
                        .filter(step -> step.state() == State.FAILED)
                        .flatMap(step -> step.fault().stream())
                        .findFirst());
    }

    private Map<AttemptId, List<PastReview>> past(List<AttemptId> attempts) {
        List<Review> all = reviews.of(attempts);
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<UUID, StoredGrade> came =
                grades.of(all.stream().map(Review::grading).toList());
        return all.stream()
                .collect(Collectors.groupingBy(
                        Review::attempt,
                        Collectors.mapping(
                                review -> new PastReview(
                                        review.reviewer(),
                                        review.reviewedAt(),
                                        came.get(review.grading()).grade().id(),
                                        review.decided()),
                                Collectors.toList())));
    }
}
