package dev.viva.attempt.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Means of percents: exact sums, rounded half up to two decimals once, at the end. */
final class Percents {
    static final BigDecimal HUNDRED = new BigDecimal(100);

    private Percents() {}

    /** The mean; each counts the same. */
    static BigDecimal mean(List<BigDecimal> percents) {
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(new BigDecimal(percents.size()), 2, RoundingMode.HALF_UP);
    }

    /** Whether {@code percent} is at least {@code limit}. */
    static boolean reaches(BigDecimal percent, int limit) {
        return percent.compareTo(new BigDecimal(limit)) >= 0;
    }
}
