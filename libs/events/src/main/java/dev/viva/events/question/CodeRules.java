package dev.viva.events.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the {@code code} settings of a CODE part have to keep to and a JSON Schema cannot say, for every service that takes such settings
 * from outside. The settings may have any shape: what the schema refuses is passed over here.
 *
 * <p>Whether a language can be run is no fault of the settings: runners come and go.
 */
public final class CodeRules {
    private static final String STDIN = "STDIN";
    private static final String PYTHON = "python";
    private static final int DECIMALS = 2;
    private static final Map<String, List<String>> TEST_FIELDS = Map.of(
            "FUNCTION",
            List.of("args", "kwargs", "expected"),
            "CLASS",
            List.of("init", "calls"),
            STDIN,
            List.of("stdin", "stdout"));
    private static final Map<String, List<String>> REQUIRED_TEST_FIELDS =
            Map.of("FUNCTION", List.of("expected"), "CLASS", List.of("calls"), STDIN, List.of("stdin", "stdout"));

    private final Place code;
    private final String style;
    private final Set<String> languages = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private CodeRules(Place code) {
        this.code = code;
        String named = code.child("style").text();
        this.style = named != null && TEST_FIELDS.containsKey(named) ? named : null;
        code.child("languages").items().forEach(language -> languages.add(language.text()));
    }

    /**
     * One thing that is wrong with the settings.
     *
     * @param pointer JSON Pointer from the settings on
     * @param code stable, for programs
     * @param detail one English sentence, for people
     */
    public record Fault(String pointer, String code, String detail) {}

    /** Every fault with its place. */
    public static List<Fault> faults(Map<String, ?> code) {
        CodeRules rules = new CodeRules(new Place(code, ""));
        rules.check();
        return List.copyOf(rules.faults);
    }

    private void check() {
        for (String language : code.child("starter").names()) {
            if (!languages.contains(language)) {
                fault(
                        code.child("starter").child(language),
                        "unknown-reference",
                        "'" + language + "' is none of the part's languages.");
            }
        }
        entryPoint();
        signature();
        checker(code.child("checker"));
        tests();
    }

    private void entryPoint() {
        Place entryPoint = code.child("entryPoint");
        if (style == null) {
            return;
        }
        if (style.equals(STDIN) && entryPoint.value() != null) {
            fault(entryPoint, "field-not-allowed", "A program that reads and prints is not called by name.");
        } else if (!style.equals(STDIN) && entryPoint.value() == null) {
            fault(entryPoint, "missing-field", "A " + style + " is called by name: say which.");
        }
    }

    private void signature() {
        Place signature = code.child("signature");
        if (signature.value() != null && style != null && !style.equals("FUNCTION")) {
            fault(signature, "field-not-allowed", "Only the arguments of a FUNCTION have kinds.");
        }
        List<Place> kinds = new ArrayList<>(signature.child("args").items());
        kinds.add(signature.child("returns"));
        for (Place kind : kinds) {
            if (kind.text() != null && !SignatureKind.isReadable(kind.text())) {
                fault(kind, "ill-formed", "Has to be " + SignatureKind.FORM + ".");
            }
        }
    }

    private void checker(Place checker) {
        String kind = checker.child("kind").text();
        if (kind == null) {
            return;
        }
        boolean custom = kind.equals("CUSTOM");
        for (String field : List.of("language", "source")) {
            if (custom && !checker.has(field)) {
                fault(checker.child(field), "missing-field", "A CUSTOM checker needs it.");
            } else if (!custom && checker.has(field)) {
                fault(checker.child(field), "field-not-allowed", "Only a CUSTOM checker has it.");
            }
        }
        for (String field : List.of("absolute", "relative")) {
            if (!kind.equals("FLOAT") && checker.has(field)) {
                fault(checker.child(field), "field-not-allowed", "Only a FLOAT checker has it.");
            }
        }
        String source = checker.child("source").text();
        if (custom && source != null && !source.contains("check")) {
            fault(
                    checker.child("source"),
                    "ill-formed",
                    "The program has to have a function check(input, expected, got).");
        }
    }

    private void tests() {
        List<Place> tests = code.child("tests").items();
        Set<String> names = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Place test : tests) {
            String name = test.child("name").text();
            if (name != null && !names.add(name)) {
                fault(test.child("name"), "duplicate-id", "The test '" + name + "' stands twice.");
            }
            total = total.add(CodeGroup.points(test));
            test(test);
        }
        if (!tests.isEmpty() && total.signum() == 0) {
            fault(code.child("tests"), "no-points", "At least one test has to be worth something.");
        }
    }

    private void test(Place test) {
        Place points = test.child("points");
        if (points.number(BigDecimal.ZERO).stripTrailingZeros().scale() > DECIMALS) {
            fault(points, "too-many-decimals", "At most two decimals are kept.");
        }
        checker(test.child("checker"));
        if (style != null && test.value() instanceof Map<?, ?>) {
            fields(test);
            arguments(test);
            expectations(test);
        }
    }

    private void fields(Place test) {
        for (String field : REQUIRED_TEST_FIELDS.get(style)) {
            if (!test.has(field)) {
                fault(test.child(field), "missing-field", "A test of style " + style + " needs it.");
            }
        }
        TEST_FIELDS.values().stream()
                .flatMap(List::stream)
                .filter(field -> !TEST_FIELDS.get(style).contains(field) && test.has(field))
                .forEach(field -> fault(
                        test.child(field),
                        "field-not-allowed",
                        "A test of style " + style + " does not have this field."));
    }

    private void arguments(Place test) {
        int kinds = code.child("signature").child("args").items().size();
        int given = test.child("args").items().size();
        // One kind stands for all arguments; with another number of them the runner would not know which is whose.
        if (kinds > 1 && given > 0 && given != kinds) {
            fault(
                    test.child("args"),
                    "wrong-number-of-items",
                    "The signature has " + kinds + " arguments, this test " + given + ".");
        }
        keywords(test.child("kwargs"));
        test.child("calls").items().forEach(call -> keywords(call.child("kwargs")));
    }

    /** The other languages have no keyword arguments, and their programs would miss them. */
    private void keywords(Place kwargs) {
        if (!kwargs.names().isEmpty() && languages.stream().anyMatch(language -> !PYTHON.equals(language))) {
            fault(
                    kwargs,
                    "field-not-allowed",
                    "Only Python has keyword arguments, and the part allows more languages.");
        }
    }

    /** A test that expects nothing would be passed by every program that ends well. */
    private void expectations(Place test) {
        List<Place> calls = test.child("calls").items();
        Place checker = test.child("checker").value() != null ? test.child("checker") : code.child("checker");
        boolean custom = "CUSTOM".equals(checker.child("kind").text());
        if (!calls.isEmpty() && !custom && calls.stream().noneMatch(call -> call.has("expected"))) {
            fault(test.child("calls"), "nothing-expected", "At least one call has to expect something.");
        }
    }

    private void fault(Place place, String faultCode, String detail) {
        faults.add(new Fault(place.pointer(), faultCode, detail));
    }
}
