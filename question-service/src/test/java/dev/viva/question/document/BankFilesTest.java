package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bank in this repository (all but the graders' list of terms) has no fault, so that an installation never meets one. */
class BankFilesTest {
    private static final Path BANK = Path.of("..", "bank");

    @Test
    void everyDocumentOfTheBankIsFaultlessAndEverySlugStandsOnce() throws IOException {
        Map<String, Path> files = new HashMap<>();
        for (Path file : yamlFiles()) {
            for (JsonNode document : YamlDocuments.read(Files.readAllBytes(file))) {
                List<Fault> faults = QuestionDocuments.isCatalog(document)
                        ? QuestionDocuments.catalogFaults(document)
                        : QuestionDocuments.faults(document);
                assertThat(faults).as(file.toString()).isEmpty();
                if (document.has("slug")) {
                    assertThat(files.put(document.path("slug").textValue(), file))
                            .as(file.toString())
                            .isNull();
                }
            }
        }
        assertThat(files).isNotEmpty();
    }

    @Test
    void everyTopicAndMisconceptionThatTheBankNamesIsInItsCatalog() throws IOException {
        Catalog known = new Catalog();
        Catalog named = new Catalog();
        for (Path file : yamlFiles()) {
            for (JsonNode document : YamlDocuments.read(Files.readAllBytes(file))) {
                (QuestionDocuments.isCatalog(document) ? known : named).add(document, file);
            }
        }
        assertThat(known.topics.keySet()).containsAll(named.topics.keySet());
        assertThat(known.misconceptions.keySet()).containsAll(named.misconceptions.keySet());
    }

    private static List<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(BANK)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("terms.yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** What a document names or defines, with the file for the message. */
    private static final class Catalog {
        private final Map<String, Path> topics = new HashMap<>();
        private final Map<String, Path> misconceptions = new HashMap<>();

        void add(JsonNode document, Path file) {
            document.path("topics")
                    .forEach(topic -> topics.put(
                            topic.isTextual()
                                    ? topic.textValue()
                                    : topic.path("id").asText(),
                            file));
            document.path("misconceptions")
                    .forEach(misconception ->
                            misconceptions.put(misconception.path("slug").asText(), file));
            document.findValuesAsText("misconception").forEach(slug -> misconceptions.put(slug, file));
        }
    }
}
