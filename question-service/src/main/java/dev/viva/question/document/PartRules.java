package dev.viva.question.document;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.viva.events.question.CodeRules;
import dev.viva.question.document.FaultList.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The rules of one part's own settings. */
final class PartRules {
    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

    private final Item part;
    private final FaultList faults;

    PartRules(Item part, FaultList faults) {
        this.part = part;
        this.faults = faults;
    }

    void check() {
        points(part.child("points"), faults);
        if (part.child("code").value().isObject()) {
            code(part.child("code"));
        }
        choice(part.child("choice"));
        new DiagramRules(part.child("diagram"), faults).check();
        Item range = part.child("formula").child("variables");
        range.value()
                .fieldNames()
                .forEachRemaining(name -> ordered(range.child(name).child("range")));
    }

    /** The value at {@code points} if it is a number; more than two decimals are a fault. */
    static BigDecimal points(Item points, FaultList faults) {
        if (!points.value().isNumber()) {
            return null;
        }
        BigDecimal value = points.value().decimalValue();
        if (value.stripTrailingZeros().scale() > 2) {
            faults.add(points.pointer(), "too-many-decimals", "At most two decimals are kept.");
        }
        return value;
    }

    private void code(Item code) {
        Map<String, Object> settings = JsonDocuments.MAPPER.convertValue(code.value(), SETTINGS);
        for (CodeRules.Fault fault : CodeRules.faults(settings)) {
            faults.add(code.pointer() + fault.pointer(), fault.code(), fault.detail());
        }
    }

    private void choice(Item choice) {
        List<Item> options = choice.items("options");
        faults.unique(options, "id", "option");
        long correct = options.stream()
                .filter(option -> option.value().path("correct").asBoolean())
                .count();
        boolean multiple = choice.value().path("multiple").asBoolean();
        if (!options.isEmpty() && (correct == 0 || (correct > 1 && !multiple))) {
            faults.add(
                    choice.child("options").pointer(),
                    "wrong-number-correct",
                    multiple ? "At least one option has to be correct." : "Exactly one option has to be correct.");
        }
    }

    private void ordered(Item range) {
        List<Item> bounds = range.items();
        if (bounds.size() == 2
                && bounds.get(0).value().isNumber()
                && bounds.get(1).value().isNumber()
                && bounds.get(0)
                                .value()
                                .decimalValue()
                                .compareTo(bounds.get(1).value().decimalValue())
                        >= 0) {
            faults.add(range.pointer(), "range-reversed", "The lower bound has to come first.");
        }
    }
}
