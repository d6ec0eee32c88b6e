package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where an event stands in the stream of its interview: 1, 2, 3 … without gaps. */
@Embeddable
public record InterviewEventPosition(
        @Column(name = "interview_id") UUID interview, int number) {}
