package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with a CODE part. What the settings of the part itself have to keep to is in {@code CodeRulesTest} of the events. */
class CodeDocumentsTest {
    private static final String CODE = "/parts/0/code";

    @Test
    void aGoodDocumentHasNoFaultAndAnExpectedNullIsKept() {
        ObjectNode tree = TestDocuments.code();

        assertThat(QuestionDocuments.faults(tree)).isEmpty();
        assertThat(QuestionDocuments.checked(tree).json()).contains("\"expected\":null");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAtItsPlace(Consumer<ObjectNode> damage, String pointer, String code) {
        ObjectNode tree = TestDocuments.code();
        damage.accept(tree);

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple(pointer, code));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("settings missing", d -> at(d, "/parts/0").remove("code"), CODE, "missing-field"),
                fault("settings no object", d -> at(d, "/parts/0").put("code", 1), CODE, "wrong-type"),
                fault("no tests", d -> at(d, CODE).remove("tests"), CODE + "/tests", "missing-field"),
                fault("empty tests", d -> tests(d).removeAll(), CODE + "/tests", "wrong-number-of-items"),
                fault("201 tests", CodeDocumentsTest::manyTests, CODE + "/tests", "wrong-number-of-items"),
                fault("no entry point", d -> at(d, CODE).remove("entryPoint"), CODE + "/entryPoint", "missing-field"),
                fault(
                        "entry point no name",
                        d -> at(d, CODE).put("entryPoint", "f(x)"),
                        CODE + "/entryPoint",
                        "ill-formed"),
                fault(
                        "nothing expected",
                        d -> at(d, CODE + "/tests/0").remove("expected"),
                        CODE + "/tests/0/expected",
                        "missing-field"),
                fault("unknown checker", d -> checker(d).put("kind", "FUZZY"), CODE + "/checker/kind", "unknown-value"),
                fault(
                        "custom without source",
                        d -> at(d, CODE + "/tests/2/checker").remove("source"),
                        CODE + "/tests/2/checker/source",
                        "missing-field"),
                fault(
                        "kind unreadable by the rules",
                        d -> list(d, CODE + "/signature/args").set(0, "list<matrix>"),
                        CODE + "/signature/args/0",
                        "ill-formed"),
                fault(
                        "kind unreadable by the schema",
                        d -> list(d, CODE + "/signature/args").set(0, "int[]"),
                        CODE + "/signature/args/0",
                        "ill-formed"),
                fault("little time", d -> limits(d).put("cpuMillis", 9), CODE + "/limits/cpuMillis", "out-of-range"),
                fault(
                        "much time",
                        d -> limits(d).put("wallMillis", 120_001),
                        CODE + "/limits/wallMillis",
                        "out-of-range"),
                fault(
                        "little memory",
                        d -> limits(d).put("memoryMebibytes", 15),
                        CODE + "/limits/memoryMebibytes",
                        "out-of-range"),
                fault(
                        "much output",
                        d -> limits(d).put("outputKibibytes", 1_025),
                        CODE + "/limits/outputKibibytes",
                        "out-of-range"),
                fault(
                        "claim on code",
                        d -> criterion(d).putObject("claim").put("en", "It averages."),
                        "/rubric/criteria/0/claim",
                        "not-measured"),
                fault(
                        "levels on code",
                        d -> criterion(d).putArray("levels"),
                        "/rubric/criteria/0/levels",
                        "not-measured"),
                fault("red flag on code", CodeDocumentsTest::redFlag, "/rubric/redFlags/0/claim", "not-measured"),
                fault(
                        "group worth nothing",
                        d -> at(d, CODE + "/tests/0").put("points", 0),
                        "/rubric/criteria/0/id",
                        "no-points"),
                fault(
                        "exemplar in another language",
                        d -> answer(d).put("language", "java"),
                        "/exemplars/0/response/parts/program/code/language",
                        "unknown-value"),
                fault(
                        "exemplar in another form",
                        d -> at(d, "/exemplars/0/response/parts/program")
                                .removeAll()
                                .put("text", "x"),
                        "/exemplars/0/response/parts/program",
                        "wrong-response-form"));
    }

    @Test
    void aCriterionMayMeasureAllTestsUnderAnyId() {
        ObjectNode tree = TestDocuments.code();
        criterion(tree).put("id", "no-group-of-that-name");
        ((ArrayNode) tree.at("/exemplars/0/expect/met")).removeAll();

        assertThat(QuestionDocuments.faults(tree)).isEmpty();
    }

    @Test
    void aLanguageThatNoRunnerHasIsNoFault() {
        ObjectNode tree = TestDocuments.code();
        list(tree, CODE + "/languages").add("cobol");

        assertThat(QuestionDocuments.faults(tree)).isEmpty();
    }

    @Test
    void allFaultsOfACodePartComeAtOnce() {
        ObjectNode tree = TestDocuments.code();
        at(tree, CODE).remove("entryPoint");
        at(tree, CODE + "/starter").put("java", "x");
        at(tree, CODE + "/tests/0").remove("expected");
        at(tree, CODE + "/tests/0").put("stdin", "3");
        limits(tree).put("cpuMillis", 0);

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer, Fault::code)
                .contains(
                        tuple(CODE + "/entryPoint", "missing-field"),
                        tuple(CODE + "/starter/java", "unknown-reference"),
                        tuple(CODE + "/tests/0/expected", "missing-field"),
                        tuple(CODE + "/tests/0/stdin", "field-not-allowed"),
                        tuple(CODE + "/limits/cpuMillis", "out-of-range"));
    }

    private static void manyTests(ObjectNode document) {
        for (int i = 0; i < 198; i++) {
            tests(document).addObject().put("name", "more-" + i).put("expected", i);
        }
    }

    private static void redFlag(ObjectNode document) {
        ObjectNode flag = at(document, "/rubric").putArray("redFlags").addObject();
        flag.put("id", "loops").put("part", "program").put("points", 10);
        flag.putObject("claim").put("en", "It loops over the rows.");
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

    private static ArrayNode tests(ObjectNode document) {
        return list(document, CODE + "/tests");
    }

    private static ObjectNode limits(ObjectNode document) {
        return at(document, CODE + "/limits");
    }

    private static ObjectNode checker(ObjectNode document) {
        return at(document, CODE + "/checker");
    }

    private static ObjectNode criterion(ObjectNode document) {
        return at(document, "/rubric/criteria/0");
    }

    private static ObjectNode answer(ObjectNode document) {
        return at(document, "/exemplars/0/response/parts/program/code");
    }
}
