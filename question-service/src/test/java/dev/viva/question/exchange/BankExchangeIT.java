package dev.viva.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.question.document.YamlText;
import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.question.support.VersionEvents;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class BankExchangeIT {
    private static final String YAML = "application/yaml";
    private static final String WORDS = """
            ---
            topics:
              - {id: rl, title: {en: Reinforcement learning, ru: Обучение с подкреплением}}
              - {id: rl/policy-gradient, title: {en: Policy gradients, ru: Градиенты политики}}
            misconceptions:
              - {slug: gradient-points-down, topic: rl, claim: {en: It points down.}, correction: {en: It points up.}}
            """;

    @Test
    void anImportPublishesAllAndTheSecondOneNothing() {
        String stream = YamlText.write(Documents.text("import-a")) + YamlText.write(Documents.text("import-b")) + WORDS;

        Response first = ended("imports", stream, "?publish=true");

        first.then()
                .body("state", equalTo("DONE"))
                .body("documents", equalTo(3))
                .body("report.outcome", equalTo(List.of("PUBLISHED", "PUBLISHED", "CREATED")))
                .body("report.slug[0]", equalTo("import-a"))
                .body("report.version[1]", equalTo(1))
                .body("report[0].warnings.code", equalTo(List.of("unknown-topic")));
        String version = Callers.reader("imports").get("/v1/questions/import-b").path("questionVersion");
        assertThat(VersionEvents.of(version, 1)).hasSize(1);
        Callers.reader("imports")
                .header("Accept-Language", "ru")
                .get("/v1/topics")
                .then()
                .body("items[1].title", equalTo("Градиенты политики"))
                .body("items[1].parent", equalTo("rl"));
        Callers.reader("imports")
                .get("/v1/misconceptions")
                .then()
                .body("items[0].correction", equalTo("It points up."));

        ended("imports", stream, "?publish=true")
                .then()
                .body("report.outcome", equalTo(List.of("UNCHANGED", "UNCHANGED", "UNCHANGED")));

        ObjectNode changed = Documents.text("import-b").put("minutes", 11);
        ended("imports", YamlText.write(Documents.text("import-a")) + YamlText.write(changed), "?publish=true")
                .then()
                .body("report.outcome", equalTo(List.of("UNCHANGED", "PUBLISHED")))
                .body("report.version", equalTo(List.of(1, 2)));
    }

    @Test
    void oneFaultyDocumentRefusesAllOfThem() {
        ObjectNode faulty = Documents.text("refused-b");
        faulty.remove("title");
        String stream = YamlText.write(Documents.text("refused-a"))
                + YamlText.write(faulty)
                + YamlText.write(Documents.text("refused-a"));

        ended("refused", stream, "")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("report.document", equalTo(List.of(1, 2)))
                .body("report[0].faults[0].pointer", equalTo("/title"))
                .body("report[1].faults[0].code", equalTo("duplicate-slug"));
        Callers.author("refused").get("/v1/drafts").then().body("items", hasSize(0));
    }

    @Test
    void oneFailingExemplarRefusesAllOfThemAndSaysWhere() {
        ObjectNode failing = Documents.text("failing-b");
        ((ObjectNode) failing.at("/exemplars/0/response")).put("text", "FAIL");

        ended("failing", YamlText.write(Documents.text("failing-a")) + YamlText.write(failing), "?publish=true")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("report[1].outcome", equalTo("REFUSED"))
                .body("report[1].faults[0].pointer", equalTo("/exemplars/0"))
                .body("report[1].faults[0].code", equalTo("exemplar-failed"));
        Callers.author("failing").get("/v1/drafts").then().body("items", hasSize(0));
    }

    @Test
    void withoutGradingServiceAnImportToPublishIsRefusedAfterAWhileAndOneOfDraftsIsNot() {
        String stream = YamlText.write(Documents.text("grading-down-import"));

        ended("patience", stream, "?publish=true")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("report[0].faults[0].code", equalTo("grading-not-available"));
        ended("patience", stream, "")
                .then()
                .body("state", equalTo("DONE"))
                .body("report.outcome", equalTo(List.of("CREATED")));
    }

    @Test
    void whereNoProgramCanBeRunProseIsReadAllTheSame() {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            stream.append(YamlText.write(Documents.code("no-runner-" + i)));
        }
        stream.append(YamlText.write(Documents.text("prose")));

        Response refused = ended("no-runner", stream.toString(), "?publish=true");

        refused.then().body("state", equalTo("REFUSED"));
        for (int i = 0; i < 6; i++) {
            refused.then()
                    .body("report[" + i + "].outcome", equalTo("REFUSED"))
                    .body("report[" + i + "].faults[0].code", equalTo("grading-not-available"));
        }
        refused.then().body("report[6].outcome", equalTo("PUBLISHED"));
    }

    @Test
    void manyCodeQuestionsArePublishedInOneImport() {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            stream.append(YamlText.write(Documents.code("many-programs-" + i)));
        }

        ended("programs", stream.toString(), "?publish=true")
                .then()
                .body("state", equalTo("DONE"))
                .body("report.findAll { it.outcome == 'PUBLISHED' }", hasSize(12));
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
        ended("dry", YamlText.write(Documents.text("dry-a")), "?publish=true&dryRun=true")
                .then()
                .body("state", equalTo("DONE"))
                .body("dryRun", equalTo(true))
                .body("report.outcome", equalTo(List.of("PUBLISHED")));
        Callers.author("dry").get("/v1/drafts").then().body("items", hasSize(0));
    }

    @Test
    void whatWasImportedComesOutAgainAndIsUnchanged() {
        String stream = YamlText.write(Documents.text("round-a").put("minutes", 7)) + WORDS;
        ended("round", stream, "?publish=true").then().body("state", equalTo("DONE"));

        String yaml = Callers.author("round")
                .accept(YAML)
                .get("/v1/bank-exports")
                .then()
                .statusCode(200)
                .contentType(YAML)
                .extract()
                .asString();
        String json = Callers.author("round")
                .accept("application/json")
                .get("/v1/bank-exports")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        ended("round", yaml, "?publish=true")
                .then()
                .body("report.outcome.unique()", equalTo(List.of("UNCHANGED")))
                .body("report.slug", hasItem("round-a"));
        Response again = Callers.author("round")
                .contentType("application/json")
                .body(json)
                .post("/v1/bank-imports?publish=true");
        end(again, "round").then().body("report.outcome.unique()", equalTo(List.of("UNCHANGED")));
    }

    @Test
    void theSharedBankIsExportedToItsReadersAndComesBackWithoutCopies() {
        ended("bank", YamlText.write(Documents.text("shared-export")), "?publish=true")
                .then()
                .body("state", equalTo("DONE"));

        String yaml =
                Callers.author("copies").accept(YAML).get("/v1/bank-exports").asString();

        assertThat(yaml).contains("shared-export");
        ended("copies", yaml, "?publish=true").then().body("report.outcome.unique()", equalTo(List.of("UNCHANGED")));
        Callers.author("copies").get("/v1/drafts").then().body("items", hasSize(0));
    }

    @Test
    void theBankOfThisRepositoryIsImportedWhole() throws IOException {
        StringBuilder stream = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("..", "bank"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml") && !path.endsWith("terms.yaml"))
                    .sorted()
                    .toList()) {
                stream.append("---\n").append(Files.readString(file)).append('\n');
            }
        }

        Response done = ended("repository", stream.toString(), "?publish=true");

        assertThat(done.<String>path("state"))
                .as(() ->
                        done.path("report.findAll { it.outcome == 'REFUSED' }").toString())
                .isEqualTo("DONE");
        assertThat(done.<List<String>>path("report.warnings.code").stream().filter(java.util.Objects::nonNull))
                .isEmpty();
        ended("repository", stream.toString(), "?publish=true")
                .then()
                .body("report.outcome.unique()", equalTo(List.of("UNCHANGED")));
    }

    @Test
    void anImportIsSeenByItsTenantOnly() {
        String id = ended("mine", YamlText.write(Documents.text("mine-a")), "").path("id");

        Callers.author("other").get("/v1/bank-imports/" + id).then().statusCode(404);
        Callers.author("mine").get("/v1/bank-imports/imp_x").then().statusCode(404);
    }

    @Test
    void aStreamThatIsNoYamlIsRefusedAtOnce() {
        Callers.author("mine")
                .contentType(YAML)
                .body("a: &x [*x]".getBytes(StandardCharsets.UTF_8))
                .post("/v1/bank-imports")
                .then()
                .statusCode(400)
                .body("code", equalTo("yaml-alias-refused"));
        Callers.author("mine")
                .contentType("application/json")
                .body("{\"documents\":{}}")
                .post("/v1/bank-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/documents"));
        Callers.author("mine")
                .contentType("application/json")
                .body("{\"documents\":[],\"x\":1}")
                .post("/v1/bank-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/x"));
    }

    private static Response ended(String tenant, String stream, String query) {
        return end(
                Callers.author(tenant)
                        .contentType(YAML)
                        .body(stream.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/bank-imports" + query),
                tenant);
    }

    private static Response end(Response accepted, String tenant) {
        accepted.then().statusCode(201);
        String path = "/v1/bank-imports/" + accepted.<String>path("id");
        assertThat(accepted.header("Location")).endsWith(path);
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        Response now = accepted;
        while ("RUNNING".equals(now.<String>path("state")) && Instant.now().isBefore(deadline)) {
            now = Callers.author(tenant).get(path);
        }
        return now;
    }
}
