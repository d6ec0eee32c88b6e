package dev.viva.grading.coderun.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.events.code.CodeRunRequested;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.FakeRunner;
import dev.viva.grading.testing.Questions;
import dev.viva.testing.VivaStack;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.EventStream.SseEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class CodeRunIT {
    private static final String STDIN = "{\"language\":\"python\",\"source\":\"print('right')\",\"stdin\":\"3\\n\"}";

    @Test
    void aRunIsWatchedFromItsStartToItsEnd() throws Exception {
        try (FakeRunner runner = FakeRunner.start(2, "A", "python")) {
            Response queued = tenant().body(ownTests("half")).post("/v1/code-runs");
            queued.then()
                    .statusCode(202)
                    .body("id", startsWith("run_"))
                    .body("state", equalTo("QUEUED"))
                    .body("tests", empty())
                    .body("createdAt", notNullValue());
            String id = queued.path("id");
            assertThat(queued.header("Location")).endsWith("/v1/code-runs/" + id);
            try (EventStream stream = stream(id, null)) {
                assertThat(stream.nextComment()).isEqualTo("events of " + id);
                // The runner begins when it has two.
                tenant().body(STDIN).post("/v1/code-runs").then().statusCode(202);
                List<SseEvent> events = stream.untilEnd();
                assertThat(events)
                        .extracting(SseEvent::name)
                        .containsExactly(
                                "code-run.started",
                                "code-run.test-finished",
                                "code-run.test-finished",
                                "code-run.finished");
                assertThat(events).extracting(SseEvent::id).containsExactly("1", "2", "3", "4");
                assertThat(events.get(2).data()).contains("\"index\":1", "\"verdict\":\"WRONG_ANSWER\"");
                assertThat(events.get(3).data()).contains("\"state\":\"DONE\"", "\"verdict\":\"ACCEPTED\"");
            }
            try (EventStream rest = stream(id, "2")) {
                assertThat(rest.untilEnd()).extracting(SseEvent::id).containsExactly("3", "4");
            }
            try (EventStream nothing = stream(id, "4")) {
                assertThat(nothing.untilEnd()).isEmpty();
            }
            tenant().get("/v1/code-runs/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DONE"))
                    .body("tests.verdict", contains("ACCEPTED", "WRONG_ANSWER"))
                    .body("tests.visible", contains(true, true))
                    .body("queuePosition", nullValue())
                    .body("startedAt", notNullValue())
                    .body("finishedAt", notNullValue());
            assertThat(runner.taken().getFirst().reportTests()).isTrue();
        }
    }

    @Test
    void whileItWaitsItTellsItsPlaceInTheQueue() throws Exception {
        try (FakeRunner runner = FakeRunner.start(2, "A", "python")) {
            String id = tenant().body(STDIN).post("/v1/code-runs").path("id");
            tenant().get("/v1/code-runs/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("QUEUED"))
                    .body("queuePosition", equalTo(1));
            tenant().body(STDIN).post("/v1/code-runs").then().statusCode(202);
            Await.until("it is done", () -> state(id).equals("DONE"));
            assertThat(runner.taken()).extracting(CodeRunRequested::run).contains(id);
        }
    }

    @Test
    void aCandidateSeesItsOwnRunsOnlyAndATenantItsOwn() throws Exception {
        try (FakeRunner runner = FakeRunner.start("A", "python")) {
            String ofAnn = candidate("ann").body(STDIN).post("/v1/code-runs").path("id");
            String ofKey = tenant().body(STDIN).post("/v1/code-runs").path("id");
            candidate("ann").get("/v1/code-runs/{id}", ofAnn).then().statusCode(200);
            tenant().get("/v1/code-runs/{id}", ofAnn).then().statusCode(200);

            notFound(() -> candidate("bob"), ofAnn);
            notFound(() -> candidate("bob"), ofKey);
            notFound(() -> Callers.withScopes("other", "code:run"), ofAnn);
            notFound(() -> Callers.candidate("other", "ann", "code:run"), ofAnn);
            notFound(CodeRunIT::tenant, "run_01h455vb4pex5vsknk084sn02q");
            notFound(CodeRunIT::tenant, "nonsense");
            Callers.withScopes("default", "attempts:take")
                    .get("/v1/code-runs/{id}", ofAnn)
                    .then()
                    .statusCode(403);
            assertThat(runner.taken()).isNotNull();
        }
    }

    private static void notFound(Supplier<RequestSpecification> who, String id) {
        for (String path : List.of("/v1/code-runs/{id}", "/v1/code-runs/{id}/events")) {
            who.get().get(path, id).then().statusCode(404).body("code", equalTo("code-run-not-found"));
        }
    }

    @Test
    void aQuestionIsRunAgainstItsVisibleTestsOnly() throws Exception {
        var question = Questions.publish("bank", Questions.published(Questions.code("code-run-square")));
        try (FakeRunner runner = FakeRunner.start("A", "python")) {
            for (String reference : List.of("code-run-square", question.question(), question.questionVersion())) {
                String id = candidate("ann")
                        .body(Map.of("language", "python", "source", "right", "question", reference))
                        .post("/v1/code-runs")
                        .path("id");
                Await.until("it is done", () -> state(id).equals("DONE"));
                String shown = candidate("ann").get("/v1/code-runs/{id}", id).asString();
                assertThat(shown).contains("shown-one", "shown-two").doesNotContain("secret");
                try (EventStream stream = stream(id, null)) {
                    assertThat(stream.untilEnd().toString()).doesNotContain("secret");
                }
            }
            assertThat(runner.taken()).hasSize(3);
            assertThat(runner.taken().toString()).contains("shown-one").doesNotContain("secret");
        }
    }

    @Test
    void aLanguageHasToBeThereAndToBeAllowed() throws Exception {
        Questions.publish("bank", Questions.published(Questions.code("code-run-python-only")));
        try (FakeRunner first = FakeRunner.start("A", "python", "java");
                FakeRunner second = FakeRunner.start("C", "python", "cpp")) {
            Callers.candidate("default", "ann", "attempts:take")
                    .get("/v1/languages")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains("cpp", "java", "python"))
                    .body("items.sandboxTier", contains("C", "A", "C"))
                    .body("items[2].packages", contains("numpy 1.24.2"))
                    .body("items[2].version", equalTo("1.0"));
            refused(Map.of("language", "cobol", "source", "right", "stdin", ""), 422, "/language")
                    .body("code", equalTo("language-not-available"))
                    .body("detail", containsString("cpp, java, python"));
            refused(Map.of("language", "java", "source", "right", "question", "code-run-python-only"), 422, "/language")
                    .body("code", equalTo("language-not-allowed"))
                    .body("detail", containsString("python"));
            assertThat(first.taken()).isEmpty();
            assertThat(second.taken()).isEmpty();
        }
    }

    @Test
    void withoutASandboxNothingIsRun() throws Exception {
        try (FakeRunner runner = FakeRunner.start("D", "python")) {
            Await.until(
                    "the other tests' runners are gone and this one is known",
                    () -> tenant().body(STDIN).post("/v1/code-runs").asString().contains("tier D"));
            Response answer = tenant().body(STDIN).post("/v1/code-runs");
            answer.then().statusCode(503).body("code", equalTo("code-cannot-be-run"));
            assertThat(answer.header("Retry-After")).isNotNull();
            tenant().get("/v1/languages").then().statusCode(200).body("items", empty());
            assertThat(runner.taken()).isEmpty();
        }
    }

    @Test
    void theSameRequestTwiceIsOneRun() throws Exception {
        try (FakeRunner runner = FakeRunner.start("A", "python")) {
            Response first =
                    tenant().header("Idempotency-Key", "run-1").body(STDIN).post("/v1/code-runs");
            Response second =
                    tenant().header("Idempotency-Key", "run-1").body(STDIN).post("/v1/code-runs");
            second.then().statusCode(202).header("Idempotent-Replayed", "true");
            assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
            Await.until("it is done", () -> state(first.path("id")).equals("DONE"));
            assertThat(runner.taken()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'source':'a','stdin':''}                                      | 400 | /language",
                "{'language':'python','stdin':''}                               | 400 | /source",
                "{'language':'python','source':'a'}                             | 400 | ''",
                "{'language':'python','source':'a','stdin':'','question':'q'}   | 400 | ''",
                "{'language':'python','source':'a','stdin':'','part':'main'}    | 400 | /part",
                "{'language':'python','source':'a','stdin':'','colour':1}       | 400 | /colour",
                "{'language':'python','source':'a\\u0000','stdin':''}           | 422 | /source",
                "{'language':'python','source':'a','stdin':'\\ud800'}           | 422 | /stdin",
                "{'language':'python','source':'a','question':'no-such'}        | 422 | /question",
                "{'language':'python','source':'a','code':5}                    | 422 | /code",
                "{'language':'python','source':'a','code':{}}                   | 422 | /code/style",
                "{'language':'python','source':'a','code':{}}                   | 422 | /code/tests",
                "{'language':'python','source':'a','code':{'style':'STDIN','tests':[]}}                              | 422 | /code/tests",
                "{'language':'python','source':'a','code':{'style':'STDIN','tests':[{'stdin':''}]}}                  | 422 | /code/tests/0/name",
                "{'language':'python','source':'a','code':{'style':'STDIN','tests':[{'name':'a','stdin':5}]}}        | 422 | /code/tests/0/stdin",
                "{'language':'python','source':'a','code':{'style':'STDIN','starter':{},'tests':[{'name':'a','stdin':''}]}}     | 422 | /code/starter",
                "{'language':'python','source':'a','code':{'style':'STDIN','limits':{'cpuMillis':900000},'tests':[{'name':'a','stdin':''}]}} | 422 | /code/limits/cpuMillis",
                "{'language':'python','source':'a','code':{'style':'FUNCTION','entryPoint':'f','tests':[{'name':'a','args':[1e99999]}]}} | 422 | /code/tests/0/args/0",
                "{'language':'python','source':'a','code':{'style':'FUNCTION','entryPoint':'f','tests':[{'name':'a','args':['\\u0000']}]}} | 422 | /code/tests/0/args/0",
            })
    void whatIsWrongIsNamedWithItsPlace(String body, int status, String pointer) {
        tenant().body(body.replace('\'', '"'))
                .post("/v1/code-runs")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aRunHasItsSize() {
        refused(Map.of("language", "python", "source", "a".repeat(300_000), "stdin", ""), 413, "/source");
        refused(Map.of("language", "python", "source", "a", "stdin", "a".repeat(300_000)), 413, "/stdin");
        List<Map<String, String>> tests = IntStream.range(0, 101)
                .mapToObj(i -> Map.of("name", "t" + i, "stdin", ""))
                .toList();
        refused(code(Map.of("style", "STDIN", "tests", tests)), 422, "/code/tests")
                .body("code", equalTo("too-many-tests"));
        refused(
                        code(Map.of(
                                "style",
                                "STDIN",
                                "limits",
                                Map.of("wallMillis", 120_000),
                                "tests",
                                tests.subList(0, 6))),
                        422,
                        "/code/limits/wallMillis")
                .body("code", equalTo("run-too-long"));
    }

    private static Map<String, Object> code(Map<String, Object> code) {
        return Map.of("language", "python", "source", "a", "code", code);
    }

    private static Map<String, Object> ownTests(String source) {
        return Map.of(
                "language",
                "python",
                "source",
                source,
                "code",
                Map.of(
                        "style",
                        "FUNCTION",
                        "entryPoint",
                        "square",
                        "tests",
                        List.of(
                                Map.of("name", "three", "args", List.of(3), "expected", 9),
                                Map.of("name", "what-is-it", "args", List.of(4)))));
    }

    private static ValidatableResponse refused(Map<String, ?> body, int status, String pointer) {
        return tenant().body(body)
                .post("/v1/code-runs")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    private static String state(String id) {
        return tenant().get("/v1/code-runs/{id}", id).path("state");
    }

    private static RequestSpecification tenant() {
        return Callers.withScopes("default", "code:run");
    }

    private static RequestSpecification candidate(String candidate) {
        return Callers.candidate("default", candidate, "code:run", "questions:read");
    }

    private static EventStream stream(String id, String lastEventId) throws Exception {
        return EventStream.at(
                "http://localhost:" + RestAssured.port + "/v1/code-runs/" + id + "/events",
                Callers.authorization("default", "code:run"),
                lastEventId);
    }
}
