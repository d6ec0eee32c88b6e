package dev.viva.grading.grading;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.question.LocalizedText;
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
 * @param followUps what was asked behind the answer, in order
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
        List<Question> followUps,
        List<PastReview> reviews) {

    /**
     * A follow-up with what was said to it.
     *
     * @param answer exactly as it was sent; nothing unless it was answered
     */
    public record Question(
            String id, String criterion, LocalizedText prompt, FollowUpState state, Optional<String> answer) {}

    /**
     * What a person decided at one time.
     *
     * @param grade the grade that it came to
     */
    public record PastReview(Reviewer reviewer, Instant reviewedAt, String grade, List<Judgement> decided) {}
}
