package dev.viva.grading.numeric;

import dev.viva.events.quantity.Unit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A number in an answer with what stands behind it.
 *
 * @param from its first character in the {@link PlainText}
 * @param to behind its last one, the unit included
 * @param readings what it may mean, the likeliest first; never empty
 * @param ambiguousComma whether its comma was read by the language alone
 */
record Quantity(int from, int to, List<Reading> readings, boolean ambiguousComma) {

    /**
     * One meaning.
     *
     * @param unit {@code null} where none is written, or only what is counted
     * @param value in that unit
     */
    record Reading(double value, Unit unit) {
        boolean hasUnit() {
            return unit != null;
        }
    }

    Quantity {
        readings = List.copyOf(readings);
    }

    /** Its value in {@code unit}, as far as it is written in one that can be converted; without a unit it is a plain count. */
    OptionalDouble in(Unit unit) {
        Unit wanted = unit == null ? Unit.ONE : unit;
        for (Reading reading : readings) {
            Unit written = reading.hasUnit() ? reading.unit() : Unit.ONE;
            if (written.converts(wanted)) {
                return OptionalDouble.of(written.in(wanted, reading.value()));
            }
        }
        return OptionalDouble.empty();
    }

    /** Whether its likeliest meaning has no unit. */
    boolean isBare() {
        return !readings.getFirst().hasUnit();
    }

    /** The number as it is written, whatever its unit. */
    double written() {
        return readings.getFirst().value();
    }
}
