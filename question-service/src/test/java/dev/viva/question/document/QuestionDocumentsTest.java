package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.events.question.PartType;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionDocumentsTest {

    @Test
    void aGoodDocumentHasNoFaultAndKeepsEveryField() {
        ObjectNode tree = TestDocuments.twoParts();

        assertThat(QuestionDocuments.faults(tree)).isEmpty();
        CheckedDocument checked = QuestionDocuments.checked(tree);
        assertThat(checked.document().parts().get(1).type()).isEqualTo(PartType.CHOICE);
        assertThat(checked.document().rubric().redFlags().getFirst().unless()).containsExactly("against-gradient");
        assertThat(checked.document().prompt().ru()).isEqualTo("Объясните один шаг градиентного спуска.");
        assertThat(QuestionDocuments.stored(checked.json()).fingerprint()).isEqualTo(checked.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAtItsPlace(Consumer<ObjectNode> damage, String pointer, String code) {
        ObjectNode tree = TestDocuments.twoParts();
        damage.accept(tree);

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple(pointer, code));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no slug", d -> d.remove("slug"), "/slug", "missing-field"),
                fault("slug in capitals", d -> d.put("slug", "Gradient"), "/slug", "ill-formed"),
                fault("slug too long", d -> d.put("slug", "a".repeat(81)), "/slug", "wrong-length"),
                fault("unknown field", d -> d.put("level", 1), "/level", "unknown-field"),
                fault("field name with a slash", d -> d.put("a/b~c", 1), "/a~1b~0c", "unknown-field"),
                fault("wrong type", d -> d.put("minutes", "five"), "/minutes", "wrong-type"),
                fault("null for a text", d -> d.putNull("title"), "/title", "wrong-type"),
                fault("minutes out of range", d -> d.put("minutes", 0), "/minutes", "out-of-range"),
                fault("unknown category", d -> d.put("category", "MAGIC"), "/category", "unknown-value"),
                fault("ill-formed topic", d -> list(d, "/topics").add("RL"), "/topics/1", "ill-formed"),
                fault("no topic", d -> list(d, "/topics").removeAll(), "/topics", "wrong-number-of-items"),
                fault("topic twice", d -> list(d, "/topics").add("ml/optimisation"), "/topics", "duplicate-item"),
                fault("blank title", d -> at(d, "/title").put("ru", "  "), "/title/ru", "blank-text"),
                fault("unknown language", d -> at(d, "/title").put("de", "x"), "/title/de", "unknown-field"),
                fault("no parts", d -> list(d, "/parts").removeAll(), "/parts", "wrong-number-of-items"),
                fault(
                        "unknown part type",
                        d -> at(d, "/parts/0").put("type", "ESSAY"),
                        "/parts/0/type",
                        "unknown-value"),
                fault("part name twice", d -> at(d, "/parts/1").put("name", "why"), "/parts/1/name", "duplicate-id"),
                fault("settings missing", d -> at(d, "/parts/1").remove("choice"), "/parts/1/choice", "missing-field"),
                fault(
                        "points on TEXT",
                        d -> at(d, "/parts/0").put("points", 3),
                        "/parts/0/points",
                        "field-not-allowed"),
                fault(
                        "option id twice",
                        d -> option(d, 1).put("id", "small"),
                        "/parts/1/choice/options/1/id",
                        "duplicate-id"),
                fault(
                        "two right, one choice",
                        d -> option(d, 1).put("correct", true),
                        "/parts/1/choice/options",
                        "wrong-number-correct"),
                fault(
                        "points with three decimals",
                        d -> criterion(d).put("points", 80.125),
                        "/rubric/criteria/0/points",
                        "too-many-decimals"),
                fault(
                        "confidence with three decimals",
                        d -> criterion(d).put("minConfidence", 0.625),
                        "/rubric/criteria/0/minConfidence",
                        "too-many-decimals"),
                fault(
                        "confidence above 1",
                        d -> flag(d).put("minConfidence", 60),
                        "/rubric/redFlags/0/minConfidence",
                        "out-of-range"),
                fault(
                        "confidence as text",
                        d -> criterion(d).put("minConfidence", "0.6"),
                        "/rubric/criteria/0/minConfidence",
                        "wrong-type"),
                fault("no points", d -> criterion(d).put("points", 0), "/rubric/criteria/0/points", "out-of-range"),
                fault(
                        "level above maximum",
                        d -> at(d, "/rubric/criteria/0/levels/1").put("points", 81),
                        "/rubric/criteria/0/levels/1/points",
                        "points-above-maximum"),
                fault(
                        "level twice",
                        d -> at(d, "/rubric/criteria/0/levels/1").put("id", "full"),
                        "/rubric/criteria/0/levels/1/id",
                        "duplicate-id"),
                fault(
                        "unknown part",
                        d -> criterion(d).put("part", "how"),
                        "/rubric/criteria/0/part",
                        "unknown-reference"),
                fault("part left out", d -> criterion(d).remove("part"), "/rubric/criteria/0/part", "part-missing"),
                fault("no claim", d -> criterion(d).remove("claim"), "/rubric/criteria/0/claim", "claim-missing"),
                fault(
                        "claim without Russian",
                        d -> at(d, "/rubric/criteria/0/claim").remove("ru"),
                        "/rubric/criteria/0/claim/ru",
                        "language-missing"),
                fault("prompt without Russian", d -> at(d, "/prompt").remove("ru"), "/prompt/ru", "language-missing"),
                fault(
                        "TEXT part unread",
                        d -> list(d, "/rubric/criteria").removeAll(),
                        "/parts/0",
                        "part-without-criterion"),
                fault(
                        "red flag like criterion",
                        d -> flag(d).put("id", "against-gradient"),
                        "/rubric/redFlags/0/id",
                        "duplicate-id"),
                fault("red flag like measured part", d -> flag(d).put("id", "rate"), "/parts/1/name", "duplicate-id"),
                fault(
                        "unless unknown",
                        d -> list(d, "/rubric/redFlags/0/unless").add("x"),
                        "/rubric/redFlags/0/unless/1",
                        "unknown-reference"),
                fault(
                        "pass above 100",
                        d -> at(d, "/rubric").put("passPercent", 101),
                        "/rubric/passPercent",
                        "out-of-range"),
                fault(
                        "range reversed",
                        d -> list(d, "/exemplars/0/expect/percent")
                                .removeAll()
                                .add(90)
                                .add(80),
                        "/exemplars/0/expect/percent",
                        "range-reversed"),
                fault(
                        "percent above 100",
                        d -> list(d, "/exemplars/0/expect/percent").set(1, 101),
                        "/exemplars/0/expect/percent/1",
                        "out-of-range"),
                fault(
                        "met unknown",
                        d -> list(d, "/exemplars/0/expect/met").add("x"),
                        "/exemplars/0/expect/met/2",
                        "unknown-reference"),
                fault(
                        "flag expected unknown",
                        d -> list(d, "/exemplars/0/expect/redFlags").add("x"),
                        "/exemplars/0/expect/redFlags/0",
                        "unknown-reference"),
                fault(
                        "answers unknown part",
                        d -> at(d, "/exemplars/0/response/parts")
                                .putObject("how")
                                .put("text", "x"),
                        "/exemplars/0/response/parts/how",
                        "unknown-reference"),
                fault(
                        "answers in wrong form",
                        d -> at(d, "/exemplars/0/response/parts/rate")
                                .removeAll()
                                .put("text", "x"),
                        "/exemplars/0/response/parts/rate",
                        "wrong-response-form"),
                fault(
                        "answers without parts",
                        d -> at(d, "/exemplars/0/response").removeAll().put("text", "x"),
                        "/exemplars/0/response",
                        "wrong-response-form"),
                fault(
                        "exemplar twice",
                        d -> list(d, "/exemplars").add(d.at("/exemplars/0").deepCopy()),
                        "/exemplars/1/name",
                        "duplicate-id"),
                fault(
                        "follow-up unknown",
                        d -> at(d, "/followUps/0/when").put("criterion", "x"),
                        "/followUps/0/when/criterion",
                        "unknown-reference"),
                fault(
                        "follow-up of what is measured",
                        d -> at(d, "/followUps/0/when").put("criterion", "rate"),
                        "/followUps/0/when/criterion",
                        "not-askable"),
                fault("U+0000", d -> at(d, "/prompt").put("en", "a\0b"), "/prompt/en", "text-not-storable"),
                fault("half a pair", d -> at(d, "/prompt").put("en", "a\uD800b"), "/prompt/en", "text-not-storable"),
                fault("half a pair in a key", d -> at(d, "/prompt").put("\uDC00", "x"), "/prompt", "text-not-storable"),
                fault(
                        "absurd number",
                        d -> d.put("minutes", new java.math.BigDecimal("1e999999999")),
                        "/minutes",
                        "number-out-of-range"),
                fault("not an object", d -> d.removeAll().put("x", 1), "/x", "unknown-field"));
    }

    @Test
    void allFaultsComeAtOnceWhateverKindTheyAre() {
        ObjectNode tree = TestDocuments.twoParts();
        tree.remove("slug");
        tree.put("level", 3);
        at(tree, "/prompt").remove("ru");
        list(tree, "/rubric/redFlags/0/unless").add("x");
        criterion(tree).put("points", 1.005);

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer)
                .contains("/slug", "/level", "/prompt/ru", "/rubric/redFlags/0/unless/1", "/rubric/criteria/0/points");
    }

    @Test
    void aTreeOfAnyShapeGetsFaultsAndNoException() {
        for (String json : new String[] {
            "[]", "1", "null", "\"x\"", "{\"parts\":[1,null,{}],\"rubric\":{\"criteria\":{}},\"exemplars\":[[]]}"
        }) {
            JsonNode tree = JsonDocuments.readStored(json);
            assertThat(QuestionDocuments.faults(tree)).as(json).isNotEmpty();
        }
    }

    @Test
    void aDocumentOverTheLimitIsNamed() {
        ObjectNode tree = TestDocuments.twoParts();
        at(tree, "/exemplars/0/response/parts/why").put("text", "я".repeat(262_144));

        assertThat(QuestionDocuments.faults(tree)).extracting(Fault::code).contains("document-too-large");
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

    private static ObjectNode criterion(ObjectNode document) {
        return at(document, "/rubric/criteria/0");
    }

    private static ObjectNode flag(ObjectNode document) {
        return at(document, "/rubric/redFlags/0");
    }

    private static ObjectNode option(ObjectNode document, int index) {
        return at(document, "/parts/1/choice/options/" + index);
    }
}
