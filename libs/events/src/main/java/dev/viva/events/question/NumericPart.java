package dev.viva.events.question;

import dev.viva.events.quantity.Formula;
import dev.viva.events.quantity.Tolerance;
import dev.viva.events.quantity.Unit;
import dev.viva.events.quantity.UnitReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code numeric} settings of a part, read. Settings that {@link NumericRules} refuses are read as far as they go.
 *
 * @param unit the unit of the expected value; {@code null} where it only counts
 * @param unitFraction what a missing unit takes of the part's points, 0 to 0.5; a wrong unit takes twice that
 * @param formula how the value follows from the steps, or {@code null}
 * @param methodFraction what the formula earns where the value is wrong, 0 to 1
 */
public record NumericPart(
        double expected,
        Unit unit,
        Tolerance tolerance,
        double unitFraction,
        Formula formula,
        double methodFraction,
        List<Step> steps) {
    /** What a missing unit takes unless the author says otherwise. */
    public static final double UNIT_FRACTION = 0.2;
    /** What a right method with a wrong constant earns unless the author says otherwise. */
    public static final double METHOD_FRACTION = 0.5;

    private static final Map<String, Tolerance.Kind> KINDS = Map.of(
            "relative",
            Tolerance.Kind.RELATIVE,
            "absolute",
            Tolerance.Kind.ABSOLUTE,
            "significantFigures",
            Tolerance.Kind.SIGNIFICANT_FIGURES,
            "orderOfMagnitude",
            Tolerance.Kind.ORDER_OF_MAGNITUDE);

    public NumericPart {
        steps = List.copyOf(steps);
    }

    /**
     * An assumption or an intermediate result.
     *
     * @param name what it is, or {@code null}
     * @param fraction what it earns of the part's points where the final value is wrong, 0 to 1
     * @param formula how it follows from the steps before it; {@code null} for an assumption
     */
    public record Step(
            String id,
            LocalizedText name,
            double expected,
            Unit unit,
            Tolerance tolerance,
            double fraction,
            Formula formula) {}

    /** Reads the settings. */
    public static NumericPart of(Map<String, ?> numeric) {
        Place settings = new Place(numeric, "");
        List<Step> steps = new ArrayList<>();
        settings.child("steps").items().forEach(step -> steps.add(step(step, steps.size())));
        Formula formula = formula(settings.child("formula"));
        Unit unit = unit(settings.child("unit"));
        return new NumericPart(
                number(settings.child("expected"), 0),
                unit,
                tolerance(settings.child("tolerance")),
                number(settings.child("unitFraction"), UNIT_FRACTION),
                formula,
                formula == null ? 0 : number(settings.child("methodFraction"), METHOD_FRACTION),
                steps);
    }

    private static Step step(Place step, int index) {
        Place name = step.child("name");
        LocalizedText text =
                new LocalizedText(name.child("en").text(), name.child("ru").text());
        String id = step.child("id").text();
        return new Step(
                id == null ? "step-" + (index + 1) : id,
                text.languages().isEmpty() ? null : text,
                number(step.child("expected"), 0),
                unit(step.child("unit")),
                tolerance(step.child("tolerance")),
                number(step.child("fraction"), 0),
                formula(step.child("formula")));
    }

    static Tolerance tolerance(Place tolerance) {
        return tolerance.names().stream()
                .sorted()
                .filter(name -> KINDS.containsKey(name))
                .map(name -> new Tolerance(KINDS.get(name), number(tolerance.child(name), 0)))
                .findFirst()
                .orElse(Tolerance.EXACT);
    }

    private static Unit unit(Place unit) {
        return Optional.ofNullable(unit.text()).flatMap(UnitReader::unit).orElse(null);
    }

    private static Formula formula(Place formula) {
        return Formula.of(formula.text()).orElse(null);
    }

    static double number(Place number, double otherwise) {
        BigDecimal value = number.number(null);
        return value == null ? otherwise : value.doubleValue();
    }
}
