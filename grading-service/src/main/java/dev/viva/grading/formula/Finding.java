package dev.viva.grading.formula;

import dev.viva.formula.document.FormulaSettings.NearMiss;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.value.Matrix;
import dev.viva.formula.value.Point;
import java.math.BigDecimal;

/** What came of comparing an answer with the right formula. */
sealed interface Finding {
    /** Nothing was handed in. */
    record Nothing() implements Finding {}

    /** It says the same in the same way, but for order and names of running indices. */
    record Identical() implements Finding {}

    /** It has the value of the right formula at all points. */
    record Equal(int points) implements Finding {}

    /** It shows a slip that is known of all formulas. */
    record Slipped(Slip slip, String variable) implements Finding {}

    /** It is what the question's author expects of those who slip. */
    record Missed(NearMiss nearMiss) implements Finding {}

    /** It cannot be read, or has no value. */
    record Unreadable(FormulaFault fault) implements Finding {}

    /** Its value has another shape. */
    record OtherShape(Matrix answer, Matrix right) implements Finding {}

    /** It has another value, or none, at a point. */
    record Different(Point point, Matrix answer, Matrix right) implements Finding {}

    /** The share of the points, 0 to 1. */
    default BigDecimal fraction() {
        return switch (this) {
            case Identical _, Equal _ -> BigDecimal.ONE;
            case Slipped slipped -> slipped.slip().fraction();
            case Missed missed -> missed.nearMiss().fraction();
            case Nothing _, Unreadable _, OtherShape _, Different _ -> BigDecimal.ZERO;
        };
    }
}
