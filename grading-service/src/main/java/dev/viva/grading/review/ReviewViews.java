package dev.viva.grading.review;

import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grading.ReviewedAttempt;
import dev.viva.grading.grading.ReviewedAttempt.PastReview;
import dev.viva.grading.question.QuestionVersionService.PublishedQuestion;
import dev.viva.grading.review.ReviewView.AskedView;
import dev.viva.grading.review.ReviewView.DecidedView;
import dev.viva.grading.review.ReviewView.FollowUpView;
import dev.viva.grading.review.ReviewView.LevelView;
import dev.viva.grading.review.ReviewView.OpenOutcomeView;
import dev.viva.grading.review.ReviewView.PastView;
import dev.viva.grading.score.Scheme;
import dev.viva.platform.etag.ETags;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shows attempts to reviewers. */
final class ReviewViews {
    private ReviewViews() {}

    /** The whole of it. */
    static ReviewView of(ReviewedAttempt seen) {
        return view(seen, new ResponsePreview(seen.response(), false), text -> text);
    }

    /** As a line of a list: responses may be large, and so may what was said to follow-ups. */
    static ReviewView listed(ReviewedAttempt seen) {
        return view(seen, ResponsePreview.of(seen.response()), ResponsePreview::shown);
    }

    private static ReviewView view(ReviewedAttempt seen, ResponsePreview response, UnaryOperator<String> shown) {
        return new ReviewView(
                seen.attempt().toString(),
                ETags.of(seen.tag()),
                seen.state(),
                seen.candidate(),
                seen.language(),
                seen.submittedAt(),
                asked(seen.question(), seen.language()),
                response.response(),
                response.cut() ? true : null,
                seen.grade()
                        .map(grade -> unsure(grade, seen.question().document(), seen.language()))
                        .orElse(List.of()),
                seen.grade().orElse(null),
                seen.fault().orElse(null),
                seen.followUps().isEmpty()
                        ? null
                        : seen.followUps().stream()
                                .map(asked -> followUp(asked, seen.language(), shown))
                                .toList(),
                seen.reviews().stream().map(ReviewViews::past).toList());
    }

    private static FollowUpView followUp(ReviewedAttempt.Question asked, String language, UnaryOperator<String> shown) {
        return new FollowUpView(
                asked.id(),
                asked.criterion(),
                asked.prompt().in(language),
                asked.state(),
                asked.answer().map(shown).orElse(null));
    }

    private static AskedView asked(PublishedQuestion question, String language) {
        QuestionDocument document = question.document();
        return new AskedView(
                question.id().toString(),
                document.slug(),
                question.version(),
                document.title().in(language),
                document.prompt().in(language));
    }

    private static List<OpenOutcomeView> unsure(Grade grade, QuestionDocument document, String language) {
        var items = Scheme.of(document).items().stream()
                .collect(Collectors.toMap(Scheme.Item::id, Function.identity(), (one, other) -> one));
        return grade.outcomes().stream()
                .filter(outcome -> outcome.outcome() == Outcome.UNSURE)
                .map(outcome -> open(outcome, items.get(outcome.criterion()), document, language))
                .toList();
    }

    private static OpenOutcomeView open(
            CriterionOutcome outcome, Scheme.Item item, QuestionDocument document, String language) {
        Optional<Criterion> criterion = rubric(document).criteria().stream()
                .filter(one -> one.id().equals(outcome.criterion()))
                .findFirst();
        LocalizedText claim = criterion.map(Criterion::claim).orElse(item.text());
        return new OpenOutcomeView(
                outcome.criterion(),
                outcome.kind(),
                item.worth(),
                claim == null ? null : claim.in(language),
                criterion.map(Criterion::levels).orElse(List.of()).stream()
                        .map(level -> new LevelView(
                                level.id(),
                                level.points(),
                                level.anchor() == null ? null : level.anchor().in(language)))
                        .toList(),
                outcome.confidence(),
                outcome.evidence(),
                outcome.explanation());
    }

    private static Rubric rubric(QuestionDocument document) {
        return document.rubric() == null ? new Rubric(null, null, null) : document.rubric();
    }

    private static PastView past(PastReview review) {
        return new PastView(
                review.reviewer().name(),
                review.reviewer().caller(),
                review.reviewedAt(),
                review.grade(),
                review.decided().stream()
                        .map(judgement -> new DecidedView(
                                judgement.criterion(),
                                judgement.outcome(),
                                judgement.level(),
                                judgement.evidence(),
                                judgement.explanation()))
                        .toList());
    }
}
