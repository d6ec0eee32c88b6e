package dev.viva.events.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Which values count as the expected one.
 *
 * @param kind how they are compared
 * @param bound its bound; positive, but for {@link Kind#EXACT}, which has none
 */
public record Tolerance(Kind kind, double bound) {
    /** Equal but for what the conversion of units rounds away. */
    public static final Tolerance EXACT = new Tolerance(Kind.EXACT, 0);

    private static final double ROUNDING = 1e-9;

    /** The ways to compare. */
    public enum Kind {
        /** The numbers are equal. */
        EXACT,
        /** The difference is at most a part of the expected value: 0.05 is 5 %. */
        RELATIVE,
        /** The difference is at most a value in the unit of the expected one. */
        ABSOLUTE,
        /** Both round to the same number of leading digits. */
        SIGNIFICANT_FIGURES,
        /** The decimal logarithms differ by at most this, and the signs are the same. */
        ORDER_OF_MAGNITUDE
    }

    /** Whether {@code value} counts as {@code expected}. */
    public boolean accepts(double expected, double value) {
        if (!Double.isFinite(value)) {
            return false;
        }
        double difference = Math.abs(value - expected);
        double rounding = ROUNDING * Math.abs(expected);
        return switch (kind) {
            case EXACT -> difference <= rounding;
            case RELATIVE -> difference <= bound * Math.abs(expected) + rounding;
            case ABSOLUTE -> difference <= bound + Math.max(rounding, ROUNDING * bound);
            case SIGNIFICANT_FIGURES -> rounded(expected).compareTo(rounded(value)) == 0;
            case ORDER_OF_MAGNITUDE ->
                expected * value > 0
                        ? Math.abs(StrictMath.log10(value / expected)) <= bound + ROUNDING
                        : expected == value;
        };
    }

    private BigDecimal rounded(double value) {
        return new BigDecimal(Double.toString(value)).round(new MathContext((int) bound, RoundingMode.HALF_UP));
    }
}
