package dev.viva.attempt.attempt.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a submission stands in the queue of code runs.
 *
 * @param position how many runs of anybody are before it, itself included; 0 once it is being worked on
 * @param expectedStartAt when it should begin, as far as that is known
 */
public record QueuePlace(int position, Optional<Instant> expectedStartAt) {}
