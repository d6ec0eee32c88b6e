package dev.viva.attempt.attempt.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Where an attempt stands in an interview.
 *
 * @param stage the number of the stage, from 0
 * @param position among the attempts of the stage, from 0
 */
@Embeddable
public record StagePlace(
        @Column(name = "interview_id", updatable = false) UUID interview,
        @Column(name = "stage_number", updatable = false) Integer stage,
        @Column(name = "stage_position", updatable = false) Integer position) {}
