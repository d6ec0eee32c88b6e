package dev.viva.attempt.interview.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which stage of which interview; stages count from 0. */
@Embeddable
public record SittingKey(@Column(name = "interview_id") UUID interview, int number) {}
