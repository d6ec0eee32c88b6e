package dev.viva.grading.grading;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A submission as a person sees it who decides about it.
 *
 * @param tag rises whenever what counts changes; whoever decides names the one last seen
 * @param grade the one that counts; where grading failed, what follows from the parts that were graded, without an id; nothing while it
 *     is graded for the first time
 * @param fault why grading failed
 * @param reviews what persons decided before, the oldest first
 */
public record ReviewedAttempt(
        AttemptId attempt,
        long tag,
        GradingState state,
        String candidate,
        String language,
        Instant submittedAt,
        PublishedQuestion question,
        Response response,
        Optional<Grade> grade,
        Optional<Fault> fault,
        List<PastReview> reviews) {

    /**
     * What a person decided at one time.
     *
     * @param grade the grade that it came to
     */
    public record PastReview(Reviewer reviewer, Instant reviewedAt, String grade, List<Judgement> decided) {}
}
