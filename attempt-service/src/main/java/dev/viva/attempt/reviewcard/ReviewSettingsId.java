package dev.viva.attempt.reviewcard;

import jakarta.persistence.Embeddable;

/** Whose settings they are. */
@Embeddable
public record ReviewSettingsId(String tenant, String candidate) {}
