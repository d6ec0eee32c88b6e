package dev.viva.attempt.reviewcard;

import dev.viva.attempt.fsrs.Rating;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an attempt said of a card. A grade that supersedes another corrects it. */
@Entity
@SuppressWarnings("UnusedVariable") // a column that only row-level security reads
@Table(name = "card_review")
public class CardReview {
    @EmbeddedId
    private CardReviewId id;

    private String tenant;

    @Enumerated(EnumType.STRING)
    private Rating rating;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected CardReview() {}

    CardReview(ReviewCard card, UUID attempt, Rating rating, Instant reviewedAt) {
        this.id = new CardReviewId(card.id(), attempt);
        this.tenant = card.tenant();
        this.rating = rating;
        this.reviewedAt = reviewedAt;
    }

    void correct(Rating corrected) {
        this.rating = corrected;
    }

    UUID card() {
        return id.card();
    }

    CardHistory.Entry entry() {
        return new CardHistory.Entry(id.attempt(), rating, reviewedAt);
    }
}
