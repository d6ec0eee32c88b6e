package dev.viva.attempt.readiness;

import dev.viva.events.question.Difficulty;
import java.util.Comparator;
import java.util.UUID;

/**
 * One graded attempt, as far as it says something of readiness.
 *
 * @param share the part of the points that it earned, 0 to 1
 * @param ageDays days since it was handed in, 0 or more
 */
public record Evidence(UUID question, Difficulty difficulty, double share, double ageDays) {
    /** Sums are made in this order, so that the order in which attempts are read changes not even the last digit. */
    static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::question)
            .thenComparingDouble(Evidence::ageDays)
            .thenComparingDouble(Evidence::share)
            .thenComparing(Evidence::difficulty);
}
