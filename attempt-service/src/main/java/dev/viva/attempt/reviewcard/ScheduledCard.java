package dev.viva.attempt.reviewcard;

import java.time.Instant;
import java.util.Optional;

/**
 * When a card is due.
 *
 * @param topic the first of the question in which it was missed
 */
public record ScheduledCard(Optional<String> topic, Instant dueAt) {}
