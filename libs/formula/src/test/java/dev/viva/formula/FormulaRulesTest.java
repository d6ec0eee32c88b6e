package dev.viva.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.formula.FormulaRules.Fault;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an author gets wrong, with the place and a stable code. */
class FormulaRulesTest {

    @Test
    void goodSettingsHaveNoFault() {
        assertThat(FormulaRules.faults(good())).isEmpty();
    }

    @Test
    void theRightFormulaHasToBeReadable() {
        assertThat(withExpected("\\frac{1}{n")).containsExactly("/expected formula-not-closed");
        assertThat(withExpected("\\foo")).containsExactly("/expected formula-unknown-command");
        assertThat(withExpected("x^T k")).containsExactly("/expected formula-unknown-name");
        assertThat(withExpected("x + y^T")).containsExactly("/expected formula-shapes");
        assertThat(withExpected("\\log(-a)")).containsExactly("/expected no-value");
        assertThat(withExpected("\\sum_{k=1}^{5000} k")).containsExactly("/expected formula-too-many-terms");
        assertThat(withExpected("10^{-9} a")).containsExactly("/expected value-too-small");
        assertThat(withExpected("x_{7}")).containsExactly("/expected formula-index-outside");
    }

    @Test
    void variablesAreSensible() {
        assertThat(with("v", Map.of("range", List.of(2, 1)))).containsExactly("/variables/v/range range-reversed");
        assertThat(with("v", Map.of("range", List.of(0, 1), "positive", true)))
                .containsExactly("/variables/v/range range-not-positive");
        assertThat(with("v", Map.of("range", List.of(0.2, 0.8), "integer", true)))
                .containsExactly("/variables/v/range range-not-sensible");
        assertThat(with("v", Map.of("integer", true, "range", List.of(3, 3)))).isEmpty();
        assertThat(with("v", Map.of("shape", List.of("k")))).containsExactly("/variables/v/shape/0 unknown-reference");
        assertThat(with("v", Map.of("shape", List.of("a")))).containsExactly("/variables/v/shape/0 size-not-integer");
        assertThat(with("n", Map.of("integer", true)))
                .containsExactly("/variables/x/shape/0 range-not-sensible", "/variables/y/shape/0 range-not-sensible");
        assertThat(with("v", Map.of("shape", List.of(-1)))).containsExactly("/variables/v/shape/0 range-not-sensible");
        assertThat(with("v", Map.of("shape", List.of(2_000_000_000, 2_000_000_000))))
                .hasSize(2);
        assertThat(with("v", Map.of("distribution", true)))
                .containsExactly("/variables/v/distribution field-not-allowed");
        assertThat(with("v", Map.of("also", List.of("x")))).containsExactly("/variables/v duplicate-id");
        assertThat(with("1+1", Map.of())).containsExactly("/variables/1+1 name-not-readable");
        assertThat(with("v", Map.of("equalTo", "a + 1", "range", List.of(0, 1))))
                .containsExactly("/variables/v/range field-not-allowed");
        assertThat(with("v", Map.of("equalTo", "v + 1"))).containsExactly("/variables/v/equalTo formula-circular");
        assertThat(with("v", Map.of("equalTo", "x"))).containsExactly("/variables/v/equalTo shapes");
    }

    @Test
    void functionsAreSensible() {
        assertThat(withFunction(Map.of("arguments", List.of("k"))))
                .containsExactly("/functions/Q/arguments/0 unknown-reference");
        assertThat(withFunction(Map.of("arguments", List.of("a"), "distribution", true)))
                .containsExactly("/functions/Q/distribution field-not-allowed");
        assertThat(withFunction(Map.of("range", List.of(1, 1)))).containsExactly("/functions/Q/range range-reversed");
        assertThat(withFunction(Map.of("also", List.of("a")))).containsExactly("/functions/Q duplicate-id");
    }

    @Test
    void aNearMissIsNotTheRightFormula() {
        assertThat(withNearMiss("y^Tx", 0.5)).containsExactly("/nearMisses/0/formula equals-expected");
        assertThat(withNearMiss("x^Tx", 1)).containsExactly("/nearMisses/0/fraction range-not-sensible");
        assertThat(withNearMiss("x^Tx", 0.5)).isEmpty();
    }

    @Test
    void onlyKnownFunctionsCanBeForbidden() {
        Map<String, Object> settings = good();
        settings.put("forbidden", List.of("softmax", "frobnicate"));
        assertThat(faults(settings)).containsExactly("/forbidden/1 unknown-value");
    }

    @Test
    void settingsOfAnyShapeAreChecked() {
        Map<String, Object> odd = new HashMap<>();
        odd.put("expected", 7);
        odd.put("variables", List.of(1));
        odd.put("functions", "f");
        odd.put("nearMisses", Map.of());
        odd.put("alternatives", Arrays.asList(null, 1));
        assertThat(FormulaRules.faults(odd)).isEmpty();
        assertThat(FormulaRules.faults(Map.of())).isEmpty();
    }

    @Test
    void anAuthorsLongFormulaIsChecked() {
        assertThat(withExpected("a" + "+a".repeat(700))).isEmpty();
    }

    private static Map<String, Object> good() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("n", Map.of("integer", true, "range", List.of(2, 4)));
        variables.put("x", Map.of("shape", List.of("n")));
        variables.put("y", Map.of("shape", List.of("n")));
        variables.put("a", Map.of("positive", true));
        return new LinkedHashMap<>(Map.of("expected", "x^T y", "variables", variables));
    }

    private static List<String> withExpected(String expected) {
        Map<String, Object> settings = good();
        settings.put("expected", expected);
        return faults(settings);
    }

    @SuppressWarnings("unchecked")
    private static List<String> with(String name, Map<String, Object> variable) {
        Map<String, Object> settings = good();
        ((Map<String, Object>) settings.get("variables")).put(name, variable);
        return faults(settings);
    }

    private static List<String> withFunction(Map<String, Object> function) {
        Map<String, Object> settings = good();
        settings.put("functions", Map.of("Q", function));
        return faults(settings);
    }

    private static List<String> withNearMiss(String formula, double fraction) {
        Map<String, Object> settings = good();
        settings.put("nearMisses", List.of(Map.of("formula", formula, "fraction", fraction)));
        return faults(settings);
    }

    private static List<String> faults(Map<String, Object> settings) {
        return FormulaRules.faults(settings).stream()
                .map((Fault fault) -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
