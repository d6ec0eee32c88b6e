package dev.viva.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.viva.gateway.route.RouteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/openapi.yaml}, which the gateway serves, against the documents that the build made of the services' code. With
 * {@code -Dviva.openapi.write=true} it writes the file instead.
 */
class MergedDocumentIT {
    private static final Path ROOT = Path.of("..");
    private static final Path COMMITTED = ROOT.resolve("docs/openapi.yaml");
    private static final String RENEW =
            "mvn package -DskipTests && mvn verify -pl gateway -Dit.test=MergedDocumentIT -Dviva.openapi.write=true";
    private static final List<String> MODULES =
            List.of(DocumentMerger.GATEWAY, "question-service", "attempt-service", "grading-service");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    private static ObjectNode merged;

    @BeforeAll
    static void merge() throws IOException {
        DocumentMerger merger = new DocumentMerger();
        String version = "";
        for (String module : MODULES) {
            JsonNode document = document(module);
            if (module.equals(DocumentMerger.GATEWAY)) {
                version = document.at("/info/version").asText().replace("-SNAPSHOT", "");
            }
            merger.add(module, document);
        }
        merged = GatewayAnswers.addTo(merger.merged(), version);
        if (Boolean.getBoolean("viva.openapi.write")) {
            Files.writeString(COMMITTED, YAML.writeValueAsString(merged));
        }
    }

    @Test
    void theCommittedDocumentIsThatOfTheCode() throws IOException {
        List<String> committed = Files.readAllLines(COMMITTED);
        List<String> made = YAML.writeValueAsString(merged).lines().toList();
        for (int line = 0; line < Math.max(committed.size(), made.size()); line++) {
            assertThat(line < committed.size() ? committed.get(line) : "(end)")
                    .as("docs/openapi.yaml is stale at line " + (line + 1) + "; renew it with: " + RENEW)
                    .isEqualTo(line < made.size() ? made.get(line) : "(end)");
        }
    }

    @Test
    void everyPathIsRouted() {
        merged.path("paths").fieldNames().forEachRemaining(path -> assertThat(
                        RouteTable.V1.find(path.replaceAll("\\{[^}]+}", "x")))
                .as(path)
                .isPresent());
    }

    @Test
    void everyOperationSaysItsIdSummaryTagAndScope() {
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("operationId").asText())
                            .as(name)
                            .isNotBlank();
                    assertThat(operation.getValue().path("summary").asText())
                            .as(name)
                            .isNotBlank();
                    assertThat(operation.getValue().path("tags")).as(name).isNotEmpty();
                    assertThat(operation.getValue().path("security")).as(name).isNotEmpty();
                }));
    }

    private static JsonNode document(String module) throws IOException {
        Path stored = ROOT.resolve(module).resolve("target/openapi/openapi.yaml");
        assertThat(stored)
                .as("Build the services first: mvn package -DskipTests")
                .exists();
        return YAML.readTree(stored.toFile());
    }
}
