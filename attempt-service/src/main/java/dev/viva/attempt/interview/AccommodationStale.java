package dev.viva.attempt.interview;

import dev.viva.platform.problem.PreconditionFailed;

/** Somebody changed the accommodation since it was read. */
public final class AccommodationStale extends PreconditionFailed {
    AccommodationStale() {
        super("accommodation-changed", "The accommodation was changed since you read it: read it again.");
    }
}
