package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where an event stands in the stream of its attempt: 1, 2, 3 … without gaps. */
@Embeddable
public record EventPosition(@Column(name = "attempt_id") UUID attempt, int number) {}
