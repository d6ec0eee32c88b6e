package dev.viva.grading.review;

import dev.viva.grading.grading.AttemptId;
import dev.viva.grading.grading.GradingState;
import dev.viva.grading.grading.ReviewedAttempt;
import dev.viva.grading.grading.ReviewedGradings;
import dev.viva.grading.grading.Reviewer;
import dev.viva.grading.grading.Reviews;
import dev.viva.grading.grading.SubmissionNotFound;
import dev.viva.grading.grading.WaitingFilter;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.grading.question.QuestionVersionService;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows persons what waits for them, and takes what they decide. */
@ApplicationScoped
class ReviewService {
    private final ReviewedGradings gradings;
    private final Reviews reviews;
    private final QuestionVersionService versions;

    ReviewService(ReviewedGradings gradings, Reviews reviews, QuestionVersionService versions) {
        this.gradings = gradings;
        this.reviews = reviews;
        this.versions = versions;
    }

    /** The filters of the list, as they were sent; each may be {@code null}. */
    record ListRequest(String candidate, String question, GradingState gradingProgress) {}

    Page<ReviewView> waiting(ListRequest list, PageRequest request, Caller caller) {
        GradingState wanted = list.gradingProgress() == null ? GradingState.PENDING_MANUAL : list.gradingProgress();
        if (wanted != GradingState.PENDING_MANUAL && wanted != GradingState.FAILED) {
            throw new NobodyWaits();
        }
        Optional<List<QuestionVersionId>> questions =
                Optional.ofNullable(list.question()).map(versions::versions);
        if (questions.filter(List::isEmpty).isPresent()) {
            return new Page<>(List.of(), null);
        }
        WaitingFilter filter = new WaitingFilter(
                caller.tenant(), wanted == GradingState.FAILED, Optional.ofNullable(list.candidate()), questions);
        List<ReviewedAttempt> found =
                gradings.waiting(filter, request.after().map(WaitingFilter.Position::parse), request.limit());
        return request.page(found, ReviewService::position).map(ReviewViews::listed);
    }

    private static String position(ReviewedAttempt last) {
        return new WaitingFilter.Position(last.submittedAt(), last.attempt().value()).toString();
    }

    ReviewView find(String attempt) {
        return AttemptId.parse(attempt)
                .flatMap(gradings::find)
                .map(ReviewViews::of)
                .orElseThrow(() -> new SubmissionNotFound(attempt));
    }

    /**
     * Takes what a person decides.
     *
     * @param tag the tag that the person last saw
     */
    ReviewView decide(String attempt, long tag, OutcomesDraft draft, Caller caller) {
        AttemptId id = AttemptId.parse(attempt).orElseThrow(() -> new SubmissionNotFound(attempt));
        Reviewer reviewer =
                new Reviewer(draft.reviewer() == null ? caller.subject() : draft.reviewer(), caller.subject());
        return ReviewViews.of(reviews.decide(
                id,
                tag,
                reviewer,
                seen -> DecidedOutcomes.read(
                        draft.outcomes(),
                        seen.question().document(),
                        seen.response(),
                        answers(seen),
                        seen.language())));
    }

    /** What was said to follow-ups, by id. */
    private static Map<String, String> answers(ReviewedAttempt seen) {
        return seen.followUps().stream()
                .filter(asked -> asked.answer().isPresent())
                .collect(Collectors.toMap(
                        ReviewedAttempt.Question::id, asked -> asked.answer().orElseThrow()));
    }

    /** The filter names a state in which nothing waits for a person. */
    static final class NobodyWaits extends BadRequest {
        private static final String DETAIL =
                "gradingProgress has to be PENDING_MANUAL or FAILED: only these wait for a person.";

        NobodyWaits() {
            super("wrong-parameter", DETAIL, List.of(new FieldError("gradingProgress", "wrong-value", DETAIL)));
        }
    }
}
