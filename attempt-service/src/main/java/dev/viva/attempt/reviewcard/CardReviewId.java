package dev.viva.attempt.reviewcard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What one attempt said of one card. */
@Embeddable
public record CardReviewId(
        @Column(name = "card_id") UUID card,
        @Column(name = "attempt_id") UUID attempt) {}
