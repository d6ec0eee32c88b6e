package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with a FORMULA part. What the settings have to keep to among themselves is in {@code FormulaRulesTest}. */
class FormulaDocumentsTest {
    private static final String FORMULA = "/parts/0/formula";

    @Test
    void aGoodDocumentHasNoFault() {
        assertThat(QuestionDocuments.faults(document())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAtItsPlace(Consumer<ObjectNode> damage, String pointer, String code) {
        ObjectNode tree = document();
        damage.accept(formula(tree));

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple(pointer, code));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("nothing expected", d -> d.remove("expected"), "/expected", "missing-field"),
                fault("not readable", d -> d.put("expected", "x^T("), "/expected", "formula-unexpected-end"),
                fault("not declared", d -> d.put("expected", "x^T z"), "/expected", "formula-unknown-name"),
                fault("shapes", d -> d.put("expected", "x x"), "/expected", "formula-shapes"),
                fault("no value", d -> d.put("expected", "\\log(-a^2)"), "/expected", "no-value"),
                fault("hostile", d -> d.put("expected", "\\input{x}"), "/expected", "formula-unknown-command"),
                fault(
                        "range",
                        d -> variable(d, "a").putArray("range").add(2).add(1),
                        "/variables/a/range",
                        "range-reversed"),
                fault("unknown field", d -> variable(d, "a").put("foo", 1), "/variables/a/foo", "unknown-field"),
                fault(
                        "unknown size",
                        d -> variable(d, "x").putArray("shape").add("k"),
                        "/variables/x/shape/0",
                        "unknown-reference"),
                fault(
                        "huge size",
                        d -> variable(d, "x").putArray("shape").add(1_000_000),
                        "/variables/x/shape/0",
                        "range-not-sensible"),
                fault("unknown function", d -> d.putArray("forbidden").add("foo"), "/forbidden/0", "unknown-value"),
                fault(
                        "a right near miss",
                        FormulaDocumentsTest::rightNearMiss,
                        "/nearMisses/0/formula",
                        "equals-expected"));
    }

    private static Arguments fault(String name, Consumer<ObjectNode> damage, String pointer, String code) {
        return argumentSet(name, damage, FORMULA + pointer, code);
    }

    private static void rightNearMiss(ObjectNode formula) {
        ObjectNode miss = formula.putArray("nearMisses").addObject();
        miss.put("formula", "a x^T x")
                .put("fraction", 0.5)
                .putObject("why")
                .put("en", "x")
                .put("ru", "x");
    }

    private static ObjectNode variable(ObjectNode formula, String name) {
        return (ObjectNode) formula.get("variables").get(name);
    }

    private static ObjectNode formula(ObjectNode document) {
        return (ObjectNode) document.at(FORMULA);
    }

    private static ObjectNode document() {
        ObjectNode tree = TestDocuments.code();
        tree.remove("rubric");
        tree.remove("exemplars");
        ObjectNode part = tree.putArray("parts").addObject();
        ObjectNode formula = part.put("name", "main").put("type", "FORMULA").putObject("formula");
        ObjectNode variables = formula.put("expected", "x^T x a").putObject("variables");
        variables.putObject("n").put("integer", true).putArray("range").add(2).add(4);
        variables.putObject("x").putArray("shape").add("n");
        variables.putObject("a").put("positive", true);
        return tree;
    }
}
