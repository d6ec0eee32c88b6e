package dev.viva.attempt.reviewcard;

import dev.viva.attempt.fsrs.Memory;
import dev.viva.attempt.fsrs.Rating;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A criterion that a candidate missed, to be met again before it is forgotten. */
@Entity
@Table(name = "review_card")
public class ReviewCard {
    @Id
    private UUID id;

    private String tenant;

    private String candidate;

    @Column(name = "question_id")
    private UUID question;

    private String criterion;

    private String topic;

    private String[] signs;

    private double stability;

    private double difficulty;

    @Enumerated(EnumType.STRING)
    private CardState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_rating")
    private Rating lastRating;

    private int reviews;

    private int lapses;

    @Column(name = "last_attempt")
    private UUID lastAttempt;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    protected ReviewCard() {}

    /** A card of a criterion that has just been missed; its first review follows. */
    ReviewCard(UUID id, String tenant, String candidate, Asked asked) {
        this.id = id;
        this.tenant = tenant;
        this.candidate = candidate;
        this.question = asked.question();
        this.criterion = asked.criterion();
        this.topic = asked.topic().orElse(null);
        this.signs = asked.signs().toArray(String[]::new);
    }

    /**
     * A criterion as a question asks for it.
     *
     * @param topic the first topic of the question
     * @param signs by which criteria of other questions are recognised as the same
     */
    record Asked(UUID question, String criterion, Optional<String> topic, NavigableSet<String> signs) {}

    /** Whether this criterion of a question is the one of the card. */
    boolean isAskedBy(UUID otherQuestion, String otherCriterion, Set<String> otherSigns) {
        return (question.equals(otherQuestion) && criterion.equals(otherCriterion))
                || !Collections.disjoint(signs(), otherSigns);
    }

    /** What its reviews come to together with one more; nothing if that is not the newest, or a first one that missed nothing. */
    Optional<CardHistory> with(CardHistory.Entry next) {
        if (reviews == 0) {
            return CardHistory.of(List.of(next));
        }
        CardHistory sofar = new CardHistory(
                memory(), state, reviews, lapses, new CardHistory.Entry(lastAttempt, lastRating, reviewedAt));
        return Optional.of(sofar).filter(history -> history.isBefore(next)).map(history -> history.then(next));
    }

    /** Takes what its reviews come to. */
    void take(CardHistory history, ReviewPlan plan) {
        this.stability = history.memory().stability();
        this.difficulty = history.memory().difficulty();
        this.state = history.state();
        this.lastRating = history.last().rating();
        this.reviews = history.reviews();
        this.lapses = history.lapses();
        this.lastAttempt = history.last().attempt();
        this.reviewedAt = history.last().at();
        plan(plan);
    }

    /** Takes another plan: the memory stays, the date moves. */
    void plan(ReviewPlan plan) {
        this.dueAt = plan.due(memory(), reviewedAt, id);
    }

    UUID id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String candidate() {
        return candidate;
    }

    /** The question in which it was missed first. */
    UUID question() {
        return question;
    }

    String criterion() {
        return criterion;
    }

    Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    Set<String> signs() {
        return Set.of(signs);
    }

    Memory memory() {
        return new Memory(stability, difficulty);
    }

    CardState state() {
        return state;
    }

    Rating lastRating() {
        return lastRating;
    }

    int reviews() {
        return reviews;
    }

    int lapses() {
        return lapses;
    }

    UUID lastAttempt() {
        return lastAttempt;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}
