package dev.viva.question.document;

import dev.viva.question.document.FaultList.Item;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of one part's own settings. */
final class PartRules {
    private static final Map<String, List<String>> TEST_FIELDS = Map.of(
            "FUNCTION", List.of("args", "kwargs", "expected"),
            "CLASS", List.of("init", "calls"),
            "STDIN", List.of("stdin", "stdout"));
    private static final Map<String, List<String>> REQUIRED_TEST_FIELDS =
            Map.of("FUNCTION", List.of("expected"), "CLASS", List.of("calls"), "STDIN", List.of("stdin", "stdout"));

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
        diagram(part.child("diagram"));
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
        Set<String> languages = new HashSet<>();
        code.items("languages")
                .forEach(language -> languages.add(language.value().textValue()));
        Item starter = code.child("starter");
        starter.value().fieldNames().forEachRemaining(language -> {
            if (!languages.contains(language)) {
                faults.add(
                        starter.child(language).pointer(),
                        "unknown-reference",
                        "'" + language + "' is none of the part's languages.");
            }
        });
        String style = code.text("style");
        boolean program = "STDIN".equals(style);
        if (style != null && !program && !code.child("entryPoint").present()) {
            faults.add(
                    code.child("entryPoint").pointer(),
                    "missing-field",
                    "A " + style + " is called by name: say which.");
        }
        List<Item> tests = code.items("tests");
        faults.unique(tests, "name", "test");
        tests.forEach(test -> test(test, style));
    }

    private void test(Item test, String style) {
        points(test.child("points"), faults);
        List<String> own = style == null ? null : TEST_FIELDS.get(style);
        if (own == null) {
            return;
        }
        REQUIRED_TEST_FIELDS.get(style).stream()
                .filter(field -> test.value().isObject() && !test.value().has(field))
                .forEach(field -> faults.add(
                        test.child(field).pointer(), "missing-field", "A test of style " + style + " needs it."));
        TEST_FIELDS.values().stream()
                .flatMap(List::stream)
                .filter(field -> !own.contains(field) && test.value().has(field))
                .forEach(field -> faults.add(
                        test.child(field).pointer(),
                        "field-not-allowed",
                        "A test of style " + style + " does not have this field."));
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

    private void diagram(Item diagram) {
        Set<String> nodes = faults.unique(diagram.items("nodes"), "id", "node");
        for (Item edge : diagram.items("edges")) {
            faults.reference(edge.child("from"), nodes, "node");
            faults.reference(edge.child("to"), nodes, "node");
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
