package dev.viva.formula.value;

import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.FormulaLimits;

/** What is left of the work that a comparison may do. */
public final class Steps {
    private long left = FormulaLimits.STEPS;

    /** Takes {@code steps} for the node at {@code at}. */
    void take(long steps, int at) {
        left -= steps;
        if (left < 0) {
            throw new FormulaFault(FormulaFault.Reason.TOO_MUCH_WORK, at, "");
        }
    }
}
