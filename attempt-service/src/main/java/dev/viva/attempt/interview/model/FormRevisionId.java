package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One numbered save of one stage's form. */
@Embeddable
public record FormRevisionId(
        @Column(name = "interview_id") UUID interview,
        @Column(name = "stage_number") int stage,
        @Column(name = "revision") int number) {}
