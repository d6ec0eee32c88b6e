package dev.viva.events.question;

import dev.viva.events.attempt.Response.NumericAnswer;
import dev.viva.events.quantity.Formula;
import dev.viva.events.quantity.Tolerance;
import dev.viva.events.quantity.UnitReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the {@code numeric} settings of a part and the answers to it have to keep to and a JSON Schema cannot say, for every service that
 * takes them from outside. The settings may have any shape: what the schema refuses is passed over here.
 */
public final class NumericRules {
    /** What a person writes as a number; working is answered as text. */
    public static final int LONGEST_VALUE = 200;
    /** Beyond any unit that is read. */
    public static final int LONGEST_UNIT = 40;

    private static final int MOST_DIGITS = 400;
    private static final double HIGHEST_UNIT_FRACTION = 0.5;

    private final Place numeric;
    private final List<PartFault> faults = new ArrayList<>();

    private NumericRules(Place numeric) {
        this.numeric = numeric;
    }

    /** Every fault of the settings with its place. */
    public static List<PartFault> faults(Map<String, ?> numeric) {
        NumericRules rules = new NumericRules(new Place(numeric, ""));
        rules.check();
        return List.copyOf(rules.faults);
    }

    /** Every fault of an answer with its place, from the field {@code number} on. */
    public static List<PartFault> faults(NumericAnswer answer) {
        NumericRules rules = new NumericRules(new Place(Map.of(), ""));
        Object value = answer.value();
        if (value instanceof String text && text.length() > LONGEST_VALUE) {
            rules.faults.add(new PartFault(
                    "/value",
                    "too-long",
                    "A number takes at most " + LONGEST_VALUE + " characters here; hand in the working as 'text'."));
        }
        if (value instanceof Number number && !isOfUsualSize(number)) {
            rules.faults.add(new PartFault(
                    "/value",
                    "number-out-of-range",
                    "A number has at most " + MOST_DIGITS + " digits before and behind the point."));
        }
        if (answer.unit() != null && answer.unit().length() > LONGEST_UNIT) {
            rules.faults.add(
                    new PartFault("/unit", "too-long", "A unit takes at most " + LONGEST_UNIT + " characters."));
        }
        return List.copyOf(rules.faults);
    }

    private void check() {
        finite(numeric.child("expected"));
        unit(numeric.child("unit"));
        tolerance(numeric);
        if (numeric.has("unitFraction")) {
            unitFraction();
        }
        if (numeric.has("methodFraction") && !numeric.has("formula")) {
            fault(
                    numeric.child("methodFraction"),
                    "field-not-allowed",
                    "It is what the 'formula' earns; there is none.");
        }
        Map<String, Double> known = steps();
        formula(numeric, known, true);
        fractions();
    }

    private void unitFraction() {
        Place fraction = numeric.child("unitFraction");
        if (!numeric.has("unit")) {
            fault(fraction, "field-not-allowed", "It is what a missing unit takes; the part has no 'unit'.");
        }
        double value = NumericPart.number(fraction, 0);
        if (value < 0 || value > HIGHEST_UNIT_FRACTION) {
            fault(fraction, "number-out-of-range", "A number from 0 to 0.5: a wrong unit takes twice as much.");
        }
    }

    private Map<String, Double> steps() {
        Map<String, Double> known = new HashMap<>();
        for (Place step : numeric.child("steps").items()) {
            finite(step.child("expected"));
            unit(step.child("unit"));
            tolerance(step);
            formula(step, known, false);
            String id = step.child("id").text();
            if (id != null && known.put(id, NumericPart.number(step.child("expected"), 0)) != null) {
                fault(step.child("id"), "duplicate-id", "The step '" + id + "' stands twice.");
            }
        }
        return known;
    }

    private void finite(Place number) {
        BigDecimal value = number.number(null);
        if (value != null && (!isOfUsualSize(value) || !Double.isFinite(value.doubleValue()))) {
            fault(number, "number-out-of-range", "A number of that size cannot be compared; give a larger unit.");
        }
    }

    private void unit(Place unit) {
        if (unit.text() != null && UnitReader.unit(unit.text()).isEmpty()) {
            fault(
                    unit,
                    "unknown-unit",
                    "The unit '" + unit.text()
                            + "' is not known; write 1/s, GiB, ms, Mbit/s, кг … or leave it out for what is counted.");
        }
    }

    private void tolerance(Place owner) {
        Place tolerance = owner.child("tolerance");
        if (tolerance.names().size() > 1) {
            fault(
                    tolerance,
                    "too-many-fields",
                    "A tolerance is of one kind; here are " + tolerance.names().size() + ".");
        }
        for (String kind : tolerance.names()) {
            Place bound = tolerance.child(kind);
            if (bound.number(BigDecimal.ONE).signum() <= 0) {
                fault(bound, "not-positive", "It has to be above 0; without a tolerance the value has to be equal.");
            }
        }
        boolean ofNothing = NumericPart.number(owner.child("expected"), 1) == 0
                && (tolerance.has("relative") || tolerance.has("orderOfMagnitude"));
        if (ofNothing) {
            fault(tolerance, "tolerance-of-zero", "Nothing is near 0 in proportion to it; give an absolute tolerance.");
        }
    }

    /** @param whole whether the owner is the part itself, whose formula may refer to every step */
    private void formula(Place owner, Map<String, Double> known, boolean whole) {
        Place text = owner.child("formula");
        if (text.text() == null) {
            return;
        }
        Formula formula = Formula.of(text.text()).orElse(null);
        if (formula == null) {
            fault(
                    text,
                    "ill-formed",
                    "A formula has step ids, numbers, + - * / ^ and parentheses, a minus between spaces.");
            return;
        }
        List<String> strangers = formula.names().stream()
                .filter(name -> !known.containsKey(name))
                .toList();
        strangers.forEach(name -> fault(
                text,
                "unknown-reference",
                whole ? "There is no step '" + name + "'." : "There is no step '" + name + "' before this one."));
        if (formula.names().isEmpty()) {
            fault(text, "nothing-referred-to", "A formula says how the value follows from the steps; it names none.");
        }
        agrees(owner, text, formula, known, strangers.isEmpty());
    }

    private void agrees(Place owner, Place text, Formula formula, Map<String, Double> known, boolean complete) {
        BigDecimal expected = owner.child("expected").number(null);
        if (!complete || expected == null || !isOfUsualSize(expected)) {
            return;
        }
        double value = formula.value(known::get);
        Tolerance tolerance = NumericPart.tolerance(owner.child("tolerance"));
        if (!tolerance.accepts(expected.doubleValue(), value)) {
            fault(
                    text,
                    "formula-disagrees",
                    "With the steps' own values it gives " + value + ", which the tolerance does not accept for "
                            + expected.toPlainString() + ".");
        }
    }

    /** Working alone never earns what a right value earns. */
    private void fractions() {
        double sum = NumericPart.of(numeric.value() instanceof Map<?, ?> fields ? texts(fields) : Map.of())
                .methodFraction();
        for (Place step : numeric.child("steps").items()) {
            sum += NumericPart.number(step.child("fraction"), 0);
        }
        if (sum >= 1) {
            fault(
                    numeric.child("steps"),
                    "fractions-too-large",
                    "The steps and the method together have to earn less than 1, which is what a right value earns.");
        }
    }

    private static Map<String, Object> texts(Map<?, ?> fields) {
        Map<String, Object> settings = new HashMap<>();
        fields.forEach((name, value) -> settings.put(String.valueOf(name), value));
        return settings;
    }

    private static boolean isOfUsualSize(Number number) {
        BigDecimal value;
        try {
            value = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            return false; // NaN and the infinities
        }
        long magnitude = (long) value.precision() - value.scale();
        return value.precision() <= 2 * MOST_DIGITS
                && Math.abs((long) value.scale()) <= MOST_DIGITS
                && Math.abs(magnitude) <= MOST_DIGITS;
    }

    private void fault(Place place, String code, String detail) {
        faults.add(new PartFault(place.pointer(), code, detail));
    }
}
