package dev.viva.question.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
                assertThat(faults(document)).as(file.toString()).isEmpty();
                if (document.has("slug")) {
                    String kind = LoopDocuments.isLoop(document) ? "loop " : "question ";
                    assertThat(files.put(kind + document.path("slug").textValue(), file))
                            .as(file.toString())
                            .isNull();
                }
            }
        }
        assertThat(files).isNotEmpty();
    }

    private static List<Fault> faults(JsonNode document) {
        if (QuestionDocuments.isCatalog(document)) {
            return QuestionDocuments.catalogFaults(document);
        }
        return LoopDocuments.isLoop(document) ? LoopDocuments.faults(document) : QuestionDocuments.faults(document);
    }

    @Test
    void everyTopicResourceAndCompanyThatTheBankNamesIsInItsCatalog() throws IOException {
        Set<String> topics = new TreeSet<>();
        Set<String> resources = new TreeSet<>();
        Set<String> companies = new TreeSet<>();
        Set<String> namedTopics = new TreeSet<>();
        Set<String> namedResources = new TreeSet<>();
        Set<String> namedCompanies = new TreeSet<>();
        for (Path file : yamlFiles()) {
            for (JsonNode document : YamlDocuments.read(Files.readAllBytes(file))) {
                if (QuestionDocuments.isCatalog(document)) {
                    document.path("topics").forEach(topic -> {
                        topics.add(topic.path("id").textValue());
                        topic.path("prerequisites").forEach(name -> namedTopics.add(name.textValue()));
                        topic.path("related").forEach(name -> namedTopics.add(name.textValue()));
                        topic.path("resources").forEach(name -> namedResources.add(name.textValue()));
                    });
                    document.path("resources")
                            .forEach(entry -> resources.add(entry.path("slug").textValue()));
                    document.path("companies")
                            .forEach(entry -> companies.add(entry.path("slug").textValue()));
                    document.path("curricula").forEach(curriculum -> {
                        namedCompanies.add(curriculum.path("company").textValue());
                        curriculum
                                .findValues("topics")
                                .forEach(list -> list.forEach(name -> namedTopics.add(name.textValue())));
                        curriculum
                                .findValues("resources")
                                .forEach(list -> list.forEach(name -> namedResources.add(name.textValue())));
                    });
                } else if (LoopDocuments.isLoop(document)) {
                    namedCompanies.add(document.path("company").textValue());
                    document.findValues("topics").forEach(list -> list.forEach(name -> namedTopics.add(name.textValue())));
                } else {
                    document.path("companies").forEach(name -> namedCompanies.add(name.textValue()));
                }
            }
        }
        assertThat(topics).isNotEmpty().containsAll(namedTopics);
        assertThat(resources).isNotEmpty().containsAll(namedResources);
        assertThat(companies).isNotEmpty().containsAll(namedCompanies);
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
