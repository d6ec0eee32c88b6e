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

/** Documents with a DIAGRAM part. */
class DiagramDocumentsTest {
    private static final String DIAGRAM = "/parts/0/diagram";

    @Test
    void aGoodDocumentHasNoFault() {
        assertThat(QuestionDocuments.faults(TestDocuments.diagram())).isEmpty();
    }

    @Test
    void theRemedyIsSaid() {
        ObjectNode tree = TestDocuments.diagram();
        list(tree, DIAGRAM + "/nodes/1/synonyms/en").add("ENVIRONMENT");

        assertThat(QuestionDocuments.faults(tree))
                .containsExactly(new Fault(
                        DIAGRAM + "/nodes/1/synonyms/en/2",
                        "ambiguous-synonym",
                        "'ENVIRONMENT' names /parts/0/diagram/nodes/0 as well; a label has to mean one node."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsNamedAtItsPlace(Consumer<ObjectNode> damage, String pointer, String code) {
        ObjectNode tree = TestDocuments.diagram();
        damage.accept(tree);

        assertThat(QuestionDocuments.faults(tree))
                .extracting(Fault::pointer, Fault::code)
                .contains(tuple(pointer, code));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("settings missing", d -> at(d, "/parts/0").remove("diagram"), DIAGRAM, "missing-field"),
                fault(
                        "no formats",
                        d -> list(d, DIAGRAM + "/formats").removeAll(),
                        DIAGRAM + "/formats",
                        "wrong-number-of-items"),
                fault(
                        "unknown format",
                        d -> list(d, DIAGRAM + "/formats").add("svg"),
                        DIAGRAM + "/formats/2",
                        "unknown-value"),
                fault("no edges", d -> at(d, DIAGRAM).remove("edges"), DIAGRAM + "/edges", "missing-field"),
                fault(
                        "empty edges",
                        d -> list(d, DIAGRAM + "/edges").removeAll(),
                        DIAGRAM + "/edges",
                        "wrong-number-of-items"),
                fault(
                        "only optional edges",
                        d -> list(d, DIAGRAM + "/edges").forEach(edge -> ((ObjectNode) edge).put("optional", true)),
                        DIAGRAM + "/edges",
                        "no-required-edge"),
                fault(
                        "node twice",
                        d -> at(d, DIAGRAM + "/nodes/1").put("id", "environment"),
                        DIAGRAM + "/nodes/1/id",
                        "duplicate-id"),
                fault(
                        "edge to nowhere",
                        d -> at(d, DIAGRAM + "/edges/0").put("to", "moon"),
                        DIAGRAM + "/edges/0/to",
                        "unknown-reference"),
                fault(
                        "edge to itself",
                        d -> at(d, DIAGRAM + "/edges/0").put("to", "environment"),
                        DIAGRAM + "/edges/0/to",
                        "edge-to-itself"),
                fault(
                        "edge twice",
                        d -> list(d, DIAGRAM + "/edges")
                                .addObject()
                                .put("from", "environment")
                                .put("to", "actor"),
                        DIAGRAM + "/edges/3",
                        "duplicate-edge"),
                fault(
                        "required edge of an optional node",
                        d -> at(d, DIAGRAM + "/edges/2").remove("optional"),
                        DIAGRAM + "/edges/2/to",
                        "optional-node"),
                fault(
                        "no synonyms",
                        d -> at(d, DIAGRAM + "/nodes/0").remove("synonyms"),
                        DIAGRAM + "/nodes/0/synonyms",
                        "missing-field"),
                fault(
                        "no Russian name",
                        d -> at(d, DIAGRAM + "/nodes/0/synonyms").remove("ru"),
                        DIAGRAM + "/nodes/0/synonyms/ru",
                        "language-missing"),
                fault(
                        "no English name",
                        d -> list(d, DIAGRAM + "/nodes/0/synonyms/en").removeAll(),
                        DIAGRAM + "/nodes/0/synonyms/en",
                        "language-missing"),
                fault(
                        "a name of two nodes but for a hyphen",
                        d -> list(d, DIAGRAM + "/nodes/0/synonyms/en").add("policy-network"),
                        DIAGRAM + "/nodes/1/synonyms/en/1",
                        "ambiguous-synonym"),
                fault(
                        "exemplar in another format",
                        d -> at(d, "/exemplars/0/response/diagram").put("format", "plantuml"),
                        "/exemplars/0/response/diagram/format",
                        "unknown-value"),
                fault(
                        "exemplar without a diagram",
                        d -> at(d, "/exemplars/0").putObject("response").put("text", "A --> B"),
                        "/exemplars/0/response",
                        "wrong-response-form"));
    }

    private static Arguments fault(String name, Consumer<ObjectNode> damage, String pointer, String code) {
        return argumentSet(name, damage, pointer, code);
    }

    private static ObjectNode at(ObjectNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }

    private static ArrayNode list(ObjectNode tree, String pointer) {
        return (ArrayNode) tree.at(pointer);
    }
}
