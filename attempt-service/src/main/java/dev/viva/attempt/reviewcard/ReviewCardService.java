package dev.viva.attempt.reviewcard;

import dev.viva.attempt.attempt.GradesTold;
import dev.viva.attempt.attempt.GradesTold.FinalGrade;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.attempt.fsrs.Rating;
import dev.viva.attempt.question.CriterionSigns;
import dev.viva.attempt.question.QuestionService;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.question.QuestionDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes cards of what final grades found missing, and reviews those that are there. It hears of grades before cards are read. */
@ApplicationScoped
public class ReviewCardService {
    /** More than anybody reviews until an interview. */
    private static final int MOST_SCHEDULED = 2_000;

    private final ReviewCardRepository cards;
    private final ReviewSettingsService settings;
    private final QuestionService questions;

    public ReviewCardService(ReviewCardRepository cards, ReviewSettingsService settings, QuestionService questions) {
        this.cards = cards;
        this.settings = settings;
        this.questions = questions;
    }

    /** The cards that are due until a time, the longest due first. */
    @Transactional
    public List<ScheduledCard> scheduled(String tenant, String candidate, Instant until) {
        return cards.due(tenant, candidate, until, Optional.empty(), MOST_SCHEDULED).stream()
                .map(card -> new ScheduledCard(card.topic(), card.dueAt()))
                .toList();
    }

    void told(@Observes GradesTold news) {
        cards.lock(news.tenant(), news.candidate());
        Map<UUID, ReviewCard> known = cards.of(news.tenant(), news.candidate()).stream()
                .collect(
                        Collectors.toMap(ReviewCard::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        ReviewPlan plan = settings.plan(news.tenant(), news.candidate());
        news.grades().forEach(grade -> apply(grade, known, plan));
    }

    /** Applies a final grade. Whatever the attempt said of cards before is replaced: the same grade again changes nothing. */
    private void apply(FinalGrade graded, Map<UUID, ReviewCard> known, ReviewPlan plan) {
        Attempt attempt = graded.attempt();
        Map<UUID, Rating> said = new LinkedHashMap<>();
        for (Answered answered : answered(attempt, graded.grade())) {
            List<ReviewCard> asked = known.values().stream()
                    .filter(card -> card.isAskedBy(
                            answered.asked().question(),
                            answered.asked().criterion(),
                            answered.asked().signs()))
                    .toList();
            asked.forEach(card -> said.merge(card.id(), answered.rating(), ReviewCardService::worse));
            if (asked.isEmpty() && answered.rating() != Rating.GOOD) {
                ReviewCard fresh = new ReviewCard(
                        ReviewCardId.next().value(), attempt.tenant(), attempt.candidate(), answered.asked());
                known.put(fresh.id(), fresh);
                said.put(fresh.id(), answered.rating());
            }
        }
        review(graded, known, said, plan);
    }

    private void review(FinalGrade graded, Map<UUID, ReviewCard> known, Map<UUID, Rating> said, ReviewPlan plan) {
        Attempt attempt = graded.attempt();
        // With its first grade an attempt has said nothing of cards before.
        Map<UUID, CardReview> before = graded.corrected()
                ? cards.reviewsBy(attempt.id()).stream()
                        .collect(Collectors.toMap(CardReview::card, Function.identity()))
                : Map.of();
        Instant at = attempt.submittedAt().orElseThrow();

        Set<UUID> touched = new LinkedHashSet<>(said.keySet());
        touched.addAll(before.keySet());
        Set<UUID> goingOn = new HashSet<>();
        for (UUID id : said.keySet()) {
            if (!before.containsKey(id)
                    && goesOn(known.get(id), new CardReview(known.get(id), attempt.id(), said.get(id), at), plan)) {
                goingOn.add(id);
            }
        }
        touched.removeAll(goingOn);
        Map<UUID, List<CardReview>> all =
                cards.reviews(touched).stream().collect(Collectors.groupingBy(CardReview::card));
        for (UUID id : touched) {
            ReviewCard card = known.get(id);
            List<CardReview> reviews = new ArrayList<>(all.getOrDefault(id, List.of()));
            CardReview own = before.get(id);
            Rating rating = said.get(id);
            if (rating == null) {
                reviews.remove(own);
                cards.drop(own);
            } else if (own == null) {
                reviews.add(new CardReview(card, attempt.id(), rating, at));
            } else {
                own.correct(rating);
            }
            if (!isSettled(card, reviews, plan)) {
                known.remove(id);
            }
        }
    }

    /** The usual case, in which a card's other reviews need not be read: this one is the newest. */
    private boolean goesOn(ReviewCard card, CardReview newest, ReviewPlan plan) {
        Optional<CardHistory> history = card.with(newest.entry());
        history.ifPresent(found -> {
            card.take(found, plan);
            cards.persist(card);
            cards.keep(newest);
        });
        return history.isPresent();
    }

    /** Whether the card is one: without any miss left it never was, and is deleted. */
    private boolean isSettled(ReviewCard card, List<CardReview> reviews, ReviewPlan plan) {
        Optional<CardHistory> history =
                CardHistory.of(reviews.stream().map(CardReview::entry).toList());
        if (history.isEmpty()) {
            reviews.forEach(cards::drop);
            cards.delete(card);
            return false;
        }
        card.take(history.get(), plan);
        cards.persist(card);
        reviews.forEach(cards::keep);
        return true;
    }

    private List<Answered> answered(Attempt attempt, Grade grade) {
        QuestionDocument document =
                questions.pinned(attempt.question().questionVersion()).document();
        Map<String, NavigableSet<String>> signs = CriterionSigns.of(document);
        Optional<String> topic = document.topics().stream().findFirst();
        List<Answered> answered = new ArrayList<>();
        for (CriterionOutcome outcome : grade.outcomes()) {
            NavigableSet<String> own = signs.getOrDefault(outcome.criterion(), Collections.emptyNavigableSet());
            rating(outcome)
                    .map(rating -> new Answered(
                            new ReviewCard.Asked(attempt.question().question(), outcome.criterion(), topic, own),
                            rating))
                    .ifPresent(answered::add);
        }
        return answered;
    }

    /** What an outcome says of the criterion; nothing of a red flag, whose absence is no knowledge. */
    private static Optional<Rating> rating(CriterionOutcome outcome) {
        if (outcome.kind() == Grade.Kind.RED_FLAG) {
            return Optional.empty();
        }
        return switch (outcome.outcome()) {
            case MET -> Optional.of(Rating.GOOD);
            case PARTLY -> Optional.of(Rating.HARD);
            case MISSED -> Optional.of(Rating.AGAIN);
            case UNSURE -> Optional.empty();
        };
    }

    private static Rating worse(Rating one, Rating other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** What a grade says of one criterion. */
    private record Answered(ReviewCard.Asked asked, Rating rating) {}
}
