package dev.viva.grading.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.events.code.CodeRunRequested;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.FakeRunner;
import dev.viva.grading.testing.Questions;
import dev.viva.platform.event.EventJson;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class CodePreviewIT {

    @Test
    void aProgramIsRunAndThenGraded() throws Exception {
        try (FakeRunner runner = FakeRunner.start("A", "python")) {
            preview("python", "half")
                    .statusCode(200)
                    .body("percent", equalTo(50))
                    .body("graders.name", contains("code"))
                    .body("tests.name", contains("shown-one", "shown-two", "secret-three", "secret-four"))
                    .body("tests.verdict", contains("ACCEPTED", "ACCEPTED", "WRONG_ANSWER", "WRONG_ANSWER"))
                    .body("tests[0].stdout", equalTo("out"))
                    .body("tests[3].stdout", nullValue())
                    .body("outcomes[0].criterion", equalTo("main"));
            preview("python", "right").statusCode(200).body("percent", equalTo(100));
            assertThat(runner.taken()).hasSize(2).noneMatch(CodeRunRequested::reportTests);
            String run = runner.taken().getFirst().run();
            Callers.withScopes("default", "code:run")
                    .get("/v1/code-runs/{id}", run)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whatIsNoProgramIsGradedAtOnce() throws Exception {
        try (FakeRunner runner = FakeRunner.start("A", "python")) {
            preview("python", "  ").statusCode(200).body("percent", equalTo(0));
            assertThat(runner.taken()).isEmpty();
        }
    }

    @Test
    void testsThatCannotBeRunAreTheAuthorsToMend() throws Exception {
        try (FakeRunner runner = FakeRunner.start("A", "python")) {
            preview("python", "broken")
                    .statusCode(422)
                    .body("code", equalTo("tests-not-runnable"))
                    .body("errors.code", hasItem("code-task-unreadable"));
            exemplars("broken")
                    .statusCode(200)
                    .body("results[0].holds", equalTo(false))
                    .body("results[0].explanation", containsString("The task cannot be read."));
            assertThat(runner.taken()).isNotEmpty();
        }
    }

    @Test
    void whereNothingCanBeRunAPreviewIsNotPossible() throws Exception {
        try (FakeRunner runner = FakeRunner.start("D", "python")) {
            Await.until("no other runner is left", () -> Callers.withScopes("default", "code:run")
                    .get("/v1/languages")
                    .<List<String>>path("items")
                    .isEmpty());
            preview("python", "right").statusCode(503).body("code", equalTo("code-cannot-be-run"));
            exemplars("right").statusCode(503);
            assertThat(runner.taken()).isEmpty();
        }
        try (FakeRunner other = FakeRunner.start("A", "java")) {
            exemplars("right")
                    .statusCode(422)
                    .body("code", equalTo("language-not-available"))
                    .body("errors.pointer", hasItem("/document/exemplars/0/response/code/language"));
            assertThat(other.taken()).isEmpty();
        }
    }

    @Test
    void aProgramIsNotRunWhereItsArgumentsCannotBeMade() throws Exception {
        Map<String, Object> draft = draft();
        signature(draft, "ndarray<float64>");
        try (FakeRunner bare = FakeRunner.startWith(List.of(), "A", "python")) {
            exemplars(draft, "right")
                    .statusCode(422)
                    .body("code", equalTo("package-not-available"))
                    .body("detail", containsString("python3-numpy"))
                    .body("errors.pointer", hasItem("/document/exemplars/0/response/code/language"));
            assertThat(bare.taken()).isEmpty();
            signature(draft, "json");
            exemplars(draft, "right").statusCode(200).body("results.percent", contains(100));
        }
    }

    @Test
    void runnersMayDifferInTheVersionOfAPackage() throws Exception {
        Map<String, Object> draft = draft();
        signature(draft, "ndarray<float64>");
        try (FakeRunner older = FakeRunner.startWith(List.of("numpy 1.24.2"), "A", "python");
                FakeRunner newer = FakeRunner.startWith(List.of("numpy 1.26.4"), "A", "python")) {
            Await.until("both are known", () -> Callers.withScopes("default", "code:run")
                    .get("/v1/languages")
                    .<List<String>>path("items[0].packages")
                    .isEmpty());
            exemplars(draft, "right").statusCode(200).body("results.percent", contains(100));
            assertThat(older.taken().size() + newer.taken().size()).isPositive();
        }
    }

    @Test
    void theExemplarsOfADocumentAreHandedInTogether() throws Exception {
        // Answers when it has all three: one after the other would wait for ever.
        try (FakeRunner runner = FakeRunner.start(3, "A", "python")) {
            exemplars("right", "half", "wrong")
                    .statusCode(200)
                    .body("notGradable", nullValue())
                    .body("results.percent", contains(100, 50, 0))
                    .body("results.holds", contains(true, false, false));
            assertThat(runner.taken()).hasSize(3);
        }
    }

    private static ValidatableResponse preview(String language, String source) {
        return Callers.withScopes("default", "grades:preview")
                .body(Map.of("draft", draft(), "response", program(language, source)))
                .post("/v1/grade-previews")
                .then();
    }

    /** One exemplar for each source; the author expects full points of all. */
    private static ValidatableResponse exemplars(String... sources) {
        return exemplars(draft(), sources);
    }

    private static ValidatableResponse exemplars(Map<String, Object> draft, String... sources) {
        draft.put(
                "exemplars",
                List.of(sources).stream()
                        .map(source -> Map.of(
                                "name",
                                source,
                                "language",
                                "en",
                                "kind",
                                "STRONG",
                                "response",
                                program("python", source),
                                "expect",
                                Map.of("percent", List.of(100, 100))))
                        .toList());
        return Callers.internal("default", "questions:author")
                .body(Map.of("document", draft))
                .post("/internal/exemplar-runs")
                .then();
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static void signature(Map<String, Object> draft, String argument) {
        Map<String, Object> part = ((List<Map<String, Object>>) draft.get("parts")).getFirst();
        ((Map<String, Object>) part.get("code")).put("signature", Map.of("args", List.of(argument)));
    }

    private static Map<String, Object> program(String language, String source) {
        return Map.of("code", Map.of("language", language, "source", source));
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> draft() {
        Map<String, Object> draft = EventJson.read(EventJson.write(Questions.code("a-code-draft")), Map.class);
        draft.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return draft;
    }
}
