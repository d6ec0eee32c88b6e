package dev.viva.grading.coderun;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a waiting run stands.
 *
 * @param position how many runs of anybody are before it, itself included
 * @param expectedStartAt when it should begin, by the time that runs take at present; nothing while no runner is there or none has
 *     finished a run yet
 */
public record QueuePlace(int position, Optional<Instant> expectedStartAt) {}
