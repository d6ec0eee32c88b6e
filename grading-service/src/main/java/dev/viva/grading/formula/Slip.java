package dev.viva.grading.formula;

import java.math.BigDecimal;

/** Slips that are recognised whatever the question, and the share of the points that each earns. */
enum Slip {
    /** The transpose of the right value. */
    TRANSPOSED("0.75"),
    /** Another base of the logarithm. */
    LOG_BASE("0.75"),
    /** The right value times a declared number, its root or its square: a sum in the place of a mean, a scale that is missing. */
    FACTOR_OF_VARIABLE("0.6"),
    /** The right value divided by such a number. */
    DIVIDED_BY_VARIABLE("0.6"),
    /** The negative of the right value. */
    SIGN("0.5"),
    /** The right value times the same number at all points. */
    CONSTANT_FACTOR("0.5"),
    /** The right value and the same number more at all points. */
    CONSTANT_ADDED("0.5"),
    /** The square of the right value. */
    SQUARED("0.4"),
    /** Its root. */
    ROOT("0.4"),
    /** One divided by the right value. */
    RECIPROCAL("0.25");

    private final BigDecimal fraction;

    Slip(String fraction) {
        this.fraction = new BigDecimal(fraction);
    }

    BigDecimal fraction() {
        return fraction;
    }
}
