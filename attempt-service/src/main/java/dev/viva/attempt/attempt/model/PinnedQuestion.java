package dev.viva.attempt.attempt.model;

import java.util.UUID;

/**
 * The question version that an attempt was started with, and that it keeps whatever is published later.
 *
 * @param version its number, 1, 2, 3 …
 */
public record PinnedQuestion(UUID question, UUID questionVersion, int version) {}
