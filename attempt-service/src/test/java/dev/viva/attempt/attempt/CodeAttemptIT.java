package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.attempt.testing.Streams;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.TestLimits;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.events.question.Part;
import dev.viva.testing.VivaStack;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.EventStream.SseEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attempts of questions that are answered with programs. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class CodeAttemptIT {
    private static final String TENANT = "default";
    private static final Instant SOON = Instant.parse("2026-11-23T09:08:14Z");

    @Test
    void aProgramIsSavedInALanguageOfThePartAndComesBackAsItWasSent() {
        String id = started(Questions.CODE);
        String source = "def merge(x):\r\n\treturn '\uD83D\uDE80'\n\n";
        submit(id, code("java", "class A {}"))
                .then()
                .statusCode(422)
                .body("code", equalTo("response-not-fitting"))
                .body("errors[0].pointer", equalTo("/code/language"));

        submit(id, code("python", source)).then().statusCode(202);

        get("/v1/attempts/{id}/response", id).then().body("response.code.source", equalTo(source));
    }

    @Test
    void aProgramMayBeEmptyAndNoLargerThanAResponse() {
        String empty = started(Questions.TEXT, Questions.CODE);
        submit(empty, Map.of("parts", Map.of("solution", code("python", ""))))
                .then()
                .statusCode(202);

        String large = started(Questions.CODE);
        submit(large, code("python", "#".repeat(262_144)))
                .then()
                .statusCode(413)
                .body("code", equalTo("response-too-large"));
    }

    @Test
    void whatWaitsForARunnerHasAPlaceUntilItIsGraded() throws Exception {
        String id = started(Questions.CODE);
        submit(id, code("python", "def merge(x): ...")).then().statusCode(202);
        get("/v1/attempts/{id}", id).then().body("$", not(hasKey("queue")));

        try (EventStream stream = Streams.ofAttempt(Callers.authorization(TENANT), id, "1")) {
            OtherServices.queue(TENANT, id, 3, SOON);
            SseEvent waits = stream.next();
            assertThat(waits.name()).isEqualTo("grading.queued");
            assertThat(waits.data())
                    .isEqualTo(
                            "{\"attempt\":\"" + id + "\",\"position\":3,\"expectedStartAt\":\"2026-11-23T09:08:14Z\"}");
            get("/v1/attempts/{id}", id)
                    .then()
                    .body("gradingProgress", equalTo("PENDING"))
                    .body("queue.position", equalTo(3))
                    .body("queue.expectedStartAt", equalTo("2026-11-23T09:08:14Z"));

            OtherServices.queue(TENANT, id, 0, null);
            assertThat(stream.next().data()).isEqualTo("{\"attempt\":\"" + id + "\",\"position\":0}");
            get("/v1/attempts/{id}", id)
                    .then()
                    .body("queue.position", equalTo(0))
                    .body("queue", not(hasKey("expectedStartAt")));

            OtherServices.release(TENANT, OtherServices.grade(id, "80", false, null));
            assertThat(stream.untilEnd()).extracting(SseEvent::name).containsExactly("grade.released");
        }
        get("/v1/attempts/{id}", id).then().body("$", not(hasKey("queue")));
    }

    @Test
    void aPlaceThatIsToldAfterTheGradeIsNoNewsAnyMore() {
        String id = started(Questions.CODE);
        submit(id, code("python", "def merge(x): ...")).then().statusCode(202);
        Grade first = OtherServices.grade(id, "80", false, null);
        OtherServices.release(TENANT, first);
        OtherServices.queue(TENANT, id, 1, null);
        OtherServices.release(TENANT, OtherServices.grade(id, "90", false, first.id()));
        Await.until("the event behind it is handled", () -> first.id()
                .equals(get("/v1/attempts/{id}/grade", id).jsonPath().getString("supersedes")));

        get("/v1/attempts/{id}", id).then().body("$", not(hasKey("queue")));
        Callers.withScopes(TENANT, "operations:admin")
                .get("/v1/dead-letters")
                .then()
                .body("items.findAll { it.key == '" + id + "' }", equalTo(List.of()));
    }

    @Test
    void whereGradingGaveUpNobodyWaits() {
        String id = started(Questions.CODE);
        submit(id, code("python", "def merge(x): ...")).then().statusCode(202);
        OtherServices.queue(TENANT, id, 2, SOON);
        OtherServices.failGrading(TENANT, id);
        awaitProgress(id, "FAILED");

        get("/v1/attempts/{id}", id).then().body("$", not(hasKey("queue")));
    }

    @Test
    void hiddenTestsShowTheirVerdictAndNothingElseWhateverTheGradeSays() throws Exception {
        String id = started(Questions.CODE);
        submit(id, code("python", "def merge(x): ...")).then().statusCode(202);
        OtherServices.release(
                TENANT,
                OtherServices.withTests(
                        OtherServices.grade(id, "40", false, null), result("open", true), result("covered", false)));
        awaitProgress(id, "FULLY_GRADED");

        for (String path : List.of("/v1/attempts/{id}/grade", "/v1/attempts/{id}")) {
            String at = path.endsWith("grade") ? "tests" : "grade.tests";
            Response seen = get(path, id);
            seen.then()
                    .body(at + ".name", contains("open", "covered"))
                    .body(at + "[0].comparison.expected", equalTo("wanted by open"))
                    .body(at + "[1].verdict", equalTo("WRONG_ANSWER"))
                    .body(at + "[1].limits.cpuMillis", equalTo(2_000));
            assertThat(seen.asString()).doesNotContain("by covered");
        }
        try (EventStream stream = Streams.ofAttempt(Callers.authorization(TENANT), id, "1")) {
            assertThat(stream.next().data()).contains("wanted by open").doesNotContain("by covered");
        }
    }

    private static TestResult result(String name, boolean visible) {
        return new TestResult(
                name,
                "edge",
                visible,
                "WRONG_ANSWER",
                12L,
                9_000_000L,
                "said by " + name,
                10L,
                20L,
                new TestLimits(2_000, 5_000, 256, 64),
                new Comparison("sent by " + name, "wanted by " + name, "given by " + name),
                "printed by " + name,
                "complained by " + name);
    }

    private static Map<String, ?> code(String language, String source) {
        return Map.of("code", Map.of("language", language, "source", source));
    }

    private static String started(Part... parts) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(Map.of("question", Questions.inTheBank("code", parts)))
                .post("/v1/attempts")
                .path("id");
    }

    private static Response submit(String id, Map<String, ?> response) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(response)
                .post("/v1/attempts/{id}/submission", id);
    }

    private static Response get(String path, String id) {
        return Callers.keyOf(TENANT).get(path, id);
    }

    private static void awaitProgress(String id, String progress) {
        Await.until(
                id + " is " + progress,
                () -> progress.equals(get("/v1/attempts/{id}", id).path("gradingProgress")));
    }
}
