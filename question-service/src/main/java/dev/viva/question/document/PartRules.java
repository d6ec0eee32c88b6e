package dev.viva.question.document;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.viva.events.question.ChoiceRules;
import dev.viva.events.question.CodeRules;
import dev.viva.events.question.NumericRules;
import dev.viva.events.question.PartFault;
import dev.viva.formula.FormulaRules;
import dev.viva.question.document.FaultList.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        settings(part.child("numeric"), NumericRules::faults);
        settings(part.child("choice"), ChoiceRules::faults);
        new DiagramRules(part.child("diagram"), faults).check();
        if (part.child("formula").value().isObject()) {
            formula(part.child("formula"));
        }
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

    private void settings(Item settings, Function<Map<String, Object>, List<PartFault>> rules) {
        if (settings.value().isObject()) {
            for (PartFault fault : rules.apply(JsonDocuments.MAPPER.convertValue(settings.value(), SETTINGS))) {
                faults.add(settings.pointer() + fault.pointer(), fault.code(), fault.detail());
            }
        }
    }

    private void formula(Item formula) {
        Map<String, Object> settings = JsonDocuments.MAPPER.convertValue(formula.value(), SETTINGS);
        for (FormulaRules.Fault fault : FormulaRules.faults(settings)) {
            faults.add(formula.pointer() + fault.pointer(), fault.code(), fault.detail());
        }
    }
}
