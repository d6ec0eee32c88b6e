package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One numbered save of one attempt. */
@Embeddable
public record RevisionId(
        @Column(name = "attempt_id") UUID attempt,
        @Column(name = "revision") int number) {}
