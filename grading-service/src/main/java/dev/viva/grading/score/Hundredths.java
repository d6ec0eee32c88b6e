package dev.viva.grading.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as integer hundredths. Every division rounds half away from zero at one half, which is half up for what is never negative. */
final class Hundredths {
    private Hundredths() {}

    /** @throws ArithmeticException if {@code points} has more than two decimal places */
    static long of(BigDecimal points) {
        return points == null ? 0 : points.movePointRight(2).longValueExact();
    }

    static BigDecimal decimal(long hundredths) {
        BigDecimal plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** {@code numerator / denominator}, both not negative, rounded half up. */
    static long divide(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** {@code hundredths × share}, rounded half up. */
    static long share(long hundredths, BigDecimal share) {
        return BigDecimal.valueOf(hundredths)
                .multiply(share)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
