package dev.viva.grading.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Flowcharts are read as Mermaid itself reads them. The file holds diagrams of our own and what npm {@code mermaid} 11.17.2 said of
 * them: the ids and texts of the nodes, and the ends of the links.
 */
class MermaidOracleTest {

    @TestFactory
    Stream<DynamicTest> flowchartsAreReadAsMermaidReadsThem() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream file = MermaidOracleTest.class.getResourceAsStream("/diagram/mermaid-flowcharts.json")) {
            new ObjectMapper().readTree(file).forEach(cases::add);
        }
        assertThat(cases).hasSizeGreaterThan(40);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.get("source").asText(), () -> check(each)));
    }

    private static void check(JsonNode expected) {
        Diagram read = new MermaidParser(expected.get("source").asText()).parse();

        List<String> nodes = new ArrayList<>();
        expected.get("nodes")
                .forEach(node -> nodes.add(node.get("id").asText() + " "
                        + Labels.plain(node.get("label").asText())));
        List<String> links = new ArrayList<>();
        expected.get("links")
                .forEach(link -> links.add(link.get("from").asText() + " "
                        + link.get("heads").asText() + " " + link.get("to").asText()));
        assertThat(read.nodes().stream().map(node -> node.id() + " " + node.label()))
                .containsExactlyInAnyOrderElementsOf(nodes);
        assertThat(read.links().stream()
                        .map(link -> read.nodes().get(link.from()).id() + " " + link.heads() + " "
                                + read.nodes().get(link.to()).id()))
                .containsExactlyInAnyOrderElementsOf(links);
        assertThat(read.unread()).isEmpty();
    }
}
