package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with a NUMERIC and a CHOICE part. What the settings have to keep to is in the tests of the events. */
class NumericDocumentsTest {
    private static final String NUMERIC = "/parts/0/numeric";
    private static final String CHOICE = "/parts/1/choice";
    private static final String ANSWER = "/exemplars/1/response/parts";

    @Test
    void aGoodDocumentHasNoFault() {
        assertThat(QuestionDocuments.faults(TestDocuments.numeric())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAtItsPlace(Consumer<ObjectNode> damage, String pointer, String code) {
        ObjectNode tree = TestDocuments.numeric();
        damage.accept(tree);

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple(pointer, code));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no value", d -> at(d, NUMERIC).remove("expected"), NUMERIC + "/expected", "missing-field"),
                fault("value as text", d -> at(d, NUMERIC).put("expected", "1e6"), NUMERIC + "/expected", "wrong-type"),
                fault(
                        "endless value",
                        d -> at(d, NUMERIC).put("expected", new BigDecimal("1e999999")),
                        NUMERIC + "/expected",
                        "number-out-of-range"),
                fault("unknown unit", d -> at(d, NUMERIC).put("unit", "parrots"), NUMERIC + "/unit", "unknown-unit"),
                fault(
                        "unknown unit of a step",
                        d -> at(d, NUMERIC + "/steps/2").put("unit", "xyz"),
                        NUMERIC + "/steps/2/unit",
                        "unknown-unit"),
                fault(
                        "two tolerances",
                        d -> at(d, NUMERIC + "/tolerance").put("absolute", 5),
                        NUMERIC + "/tolerance",
                        "too-many-fields"),
                fault(
                        "tolerance of nothing",
                        d -> at(d, NUMERIC + "/tolerance").put("relative", 0),
                        NUMERIC + "/tolerance/relative",
                        "not-positive"),
                fault(
                        "step twice",
                        d -> at(d, NUMERIC + "/steps/1").put("id", "users"),
                        NUMERIC + "/steps/1/id",
                        "duplicate-id"),
                fault(
                        "step name without Russian",
                        d -> at(d, NUMERIC + "/steps/0/name").remove("ru"),
                        NUMERIC + "/steps/0/name/ru",
                        "language-missing"),
                fault(
                        "formula of strangers",
                        d -> at(d, NUMERIC).put("formula", "users * days"),
                        NUMERIC + "/formula",
                        "unknown-reference"),
                fault(
                        "formula that disagrees",
                        d -> at(d, NUMERIC).put("formula", "users * actions"),
                        NUMERIC + "/formula",
                        "formula-disagrees"),
                fault(
                        "working worth everything",
                        d -> at(d, NUMERIC).put("methodFraction", 0.8),
                        NUMERIC + "/steps",
                        "fractions-too-large"),
                fault("one option", d -> options(d).remove(1), CHOICE + "/options", "wrong-number-of-items"),
                fault("21 options", NumericDocumentsTest::manyOptions, CHOICE + "/options", "wrong-number-of-items"),
                fault(
                        "nothing right",
                        d -> at(d, CHOICE + "/options/0").put("correct", false),
                        CHOICE + "/options",
                        "wrong-number-correct"),
                fault(
                        "right option with a misconception",
                        d -> at(d, CHOICE + "/options/0").put("misconception", "x"),
                        CHOICE + "/options/0/misconception",
                        "misconception-of-right-option"),
                fault(
                        "claim on a choice",
                        d -> at(d, "/rubric/criteria/1").put("part", "kind"),
                        "/rubric/criteria/1/claim",
                        "not-measured"),
                fault(
                        "exemplar chooses a stranger",
                        d -> list(d, ANSWER + "/kind/choices").add("modal"),
                        ANSWER + "/kind/choices/0",
                        "unknown-value"),
                fault(
                        "exemplar chooses twice",
                        d -> list(d, ANSWER + "/kind/choices").add("peak").add("peak"),
                        ANSWER + "/kind/choices/1",
                        "chosen-twice"),
                fault(
                        "exemplar of another form",
                        d -> at(d, ANSWER + "/load").removeAll().put("formula", "x"),
                        ANSWER + "/load",
                        "wrong-response-form"),
                fault(
                        "exemplar with an endless number",
                        d -> at(d, ANSWER + "/load/number").put("value", "9".repeat(201)),
                        ANSWER + "/load/number/value",
                        "too-long"));
    }

    private static void manyOptions(ObjectNode document) {
        for (int i = 0; i < 19; i++) {
            options(document)
                    .addObject()
                    .put("id", "o" + i)
                    .putObject("text")
                    .put("en", "x")
                    .put("ru", "x");
        }
    }

    private static ArrayNode options(ObjectNode document) {
        return list(document, CHOICE + "/options");
    }

    private static Arguments fault(String name, Consumer<ObjectNode> damage, String pointer, String code) {
        return argumentSet(name, damage, pointer, code);
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static ArrayNode list(ObjectNode document, String pointer) {
        return (ArrayNode) document.at(pointer);
    }
}
