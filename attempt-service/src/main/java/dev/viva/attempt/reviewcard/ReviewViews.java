package dev.viva.attempt.reviewcard;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.UntoldGrades;
import dev.viva.attempt.fsrs.Fsrs;
import dev.viva.attempt.fsrs.Memory;
import dev.viva.attempt.fsrs.Rating;
import dev.viva.attempt.question.AskedQuestion;
import dev.viva.attempt.question.QuestionId;
import dev.viva.attempt.reviewcard.Retests.Retest;
import dev.viva.attempt.reviewcard.ReviewCardRepository.DuePosition;
import dev.viva.events.grade.Grade;
import dev.viva.events.question.QuestionDocument;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What callers get to see of cards that are due. */
@ApplicationScoped
public class ReviewViews {
    private static final int DECIMALS = 3;

    /** What the database can compare with; no card is due before or after. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final UntoldGrades untold;
    private final ReviewCardRepository cards;
    private final ReviewSettingsService settings;
    private final Retests retests;

    public ReviewViews(
            UntoldGrades untold, ReviewCardRepository cards, ReviewSettingsService settings, Retests retests) {
        this.untold = untold;
        this.cards = cards;
        this.settings = settings;
        this.retests = retests;
    }

    /** One page of the cards that are due at {@code due}; recall is that of {@code now}. */
    @Transactional
    public ReviewPage page(
            String tenant, String candidate, Instant due, Instant now, String language, PageRequest request) {
        untold.tell(tenant, candidate);
        Page<ReviewCard> page = request.page(
                cards.due(tenant, candidate, within(due), request.after().map(DuePosition::parse), request.limit()),
                card -> DuePosition.of(card).toString());
        ReviewPlan plan = settings.plan(tenant, candidate);
        Map<UUID, Retest> found = retests.of(page.items(), tenant, candidate);
        return new ReviewPage(
                now,
                page.items().stream()
                        .map(card -> view(card, found.get(card.id()), plan, now, language))
                        .toList(),
                page.nextPageToken());
    }

    private static Instant within(Instant due) {
        return due.isBefore(FIRST) ? FIRST : due.isAfter(LAST) ? LAST : due;
    }

    private static ReviewView view(ReviewCard card, Retest retest, ReviewPlan plan, Instant now, String language) {
        long elapsed = Math.max(0, Duration.between(card.reviewedAt(), now).toDays());
        double recall = Fsrs.retrievability(card.memory(), elapsed);
        return new ReviewView(
                new ReviewCardId(card.id()),
                card.criterion(),
                card.topic().orElse(null),
                new QuestionId(card.question()).toString(),
                retest.question()
                        .map(question -> question(question, card, language))
                        .orElse(null),
                card.dueAt(),
                BigDecimal.valueOf(recall).setScale(DECIMALS, RoundingMode.HALF_UP),
                card.state(),
                card.reviews(),
                card.lapses(),
                new ReviewView.Last(new AttemptId(card.lastAttempt()), outcome(card.lastRating()), card.reviewedAt()),
                Why.of(card.lastRating(), card.reviewedAt(), recall, language),
                retest.home()
                        .map(home -> hint(home.document(), card.criterion(), language))
                        .orElse(null),
                new ReviewView.Next(
                        days(card, Rating.GOOD, elapsed, plan, now),
                        days(card, Rating.HARD, elapsed, plan, now),
                        days(card, Rating.AGAIN, elapsed, plan, now)));
    }

    private static long days(ReviewCard card, Rating rating, long elapsed, ReviewPlan plan, Instant now) {
        Memory then = Fsrs.next(card.memory(), rating, elapsed);
        return Duration.between(now, plan.due(then, now, card.id())).toDays();
    }

    private static ReviewView.Question question(AskedQuestion asked, ReviewCard card, String language) {
        QuestionDocument document = asked.document();
        return new ReviewView.Question(
                asked.question().toString(),
                document.slug(),
                asked.version(),
                document.title().in(language),
                document.difficulty(),
                document.minutes(),
                !asked.question().value().equals(card.question()));
    }

    private static String hint(QuestionDocument document, String criterion, String language) {
        return document.criteria().stream()
                .filter(other -> other.id().equals(criterion) && other.hint() != null)
                .map(other -> other.hint().in(language))
                .findFirst()
                .orElse(null);
    }

    private static Grade.Outcome outcome(Rating rating) {
        return switch (rating) {
            case AGAIN -> Grade.Outcome.MISSED;
            case HARD -> Grade.Outcome.PARTLY;
            case GOOD, EASY -> Grade.Outcome.MET;
        };
    }
}
