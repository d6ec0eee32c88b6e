package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class SavingIT {
    private static final String TENANT = "default";

    @Test
    void aSaveNeedsTheTagThatWasAnsweredLast() {
        String id = attempt();
        put(id, null, text("a")).then().statusCode(428).body("code", equalTo("if-match-required"));
        put(id, "seven", text("a")).then().statusCode(400);
        put(id, "\"0\"", text("a")).then().statusCode(200).body("revision", equalTo(1));
        put(id, "\"0\"", text("b"))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-revision"))
                .body("current.revision", equalTo(1));
        put(id, "\"1\"", text("b"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .header("ETag", "\"2\"");
        saved(id).then().body("response.text", equalTo("b"));
    }

    @Test
    void aSaveWhoseAnswerWasLostCanBeSentAgain() {
        String id = attempt();
        String savedAt = put(id, "\"0\"", text("a")).path("savedAt");
        put(id, "\"0\"", text("a"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("savedAt", equalTo(savedAt));
        put(id, "\"99\"", text("a")).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void beforeTheFirstSaveThereIsNoResponse() {
        saved(attempt())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("revision", equalTo(0))
                .body("response", nullValue());
    }

    @Test
    void textsAreKeptAsTheyWereSent() {
        String id = attempt();
        String text = "  CR\r LF\n TAB\t \u200b\u202e é e\u0301 \ud83d\ude80 \u0001 \"\\/ ";
        put(id, "\"0\"", text(text)).then().statusCode(200);
        assertThat(saved(id).jsonPath().getString("response.text")).isEqualTo(text);
    }

    @Test
    void numbersAreKeptAsTheyWereWritten() {
        String id = attempt(new dev.viva.events.question.Part(
                "main",
                dev.viva.events.question.PartType.NUMERIC,
                null,
                null,
                Map.of("expected", 1),
                null,
                null,
                null));
        Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"number\": {\"value\": 0.10000000000000000555, \"unit\": \"1/s\"}}")
                .put("/v1/attempts/{id}/response", id)
                .then()
                .statusCode(200);
        assertThat(saved(id).asString()).contains("0.10000000000000000555");
    }

    @Test
    void aResponseThatDoesNotFitIsRefusedWithItsPlace() {
        String id = attempt();
        refused(id, Map.of(), 422, "");
        refused(id, Map.of("formula", "x"), 422, "/formula");
        refused(id, Map.of("parts", Map.of("other", text("a"))), 422, "/parts/other");
        refused(id, Map.of("text", "a", "formula", "x"), 422, "");
        refused(id, Map.of("code", Map.of("language", "python")), 400, "/code/source");
        refused(id, Map.of("text", 7), 400, "/text");
        refused(id, Map.of("answer", "a"), 400, "/answer");
        refused(id, Map.of("text", "a\u0000b"), 422, "/text");
        saved(id).then().body("revision", equalTo(0));
    }

    @Test
    void aResponseOverTheLimitIsRefused() {
        String id = attempt();
        put(id, "\"0\"", text("я".repeat(131_072))).then().statusCode(413).body("code", equalTo("response-too-large"));
        put(id, "\"0\"", text("я".repeat(131_000))).then().statusCode(200);
        saved(id).then().body("revision", equalTo(1));
    }

    @Test
    void ofParallelSavesOnTopOfOneRevisionOneWins() throws Exception {
        String id = attempt();
        List<Response> answers = parallel(16, i -> put(id, "\"0\"", text("text " + i)));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        saved(id).then().body("revision", equalTo(1));
    }

    @Test
    void parallelSubmissionsMakeOneSubmission() throws Exception {
        String id = attempt();
        List<Response> answers = parallel(16, i -> submit(id, text("text " + i)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("submittedAt"))
                .containsOnly(answers.getFirst().<String>path("submittedAt"));
        Await.until("it is published", () -> !OtherServices.submissionsOf(id).isEmpty());
        String last = submitted(attempt());
        Await.until("a later one is published", () -> !OtherServices.submissionsOf(last)
                .isEmpty());
        assertThat(OtherServices.submissionsOf(id)).hasSize(1);
        assertThat(OtherServices.submissionsOf(id).getFirst().response().text())
                .isEqualTo(saved(id).jsonPath().getString("response.text"));
    }

    @Test
    void aSubmissionFreezesTheResponse() {
        String id = submitted(attempt());
        put(id, "\"1\"", text("later")).then().statusCode(409).body("code", equalTo("attempt-closed"));
        put(id, "\"0\"", text("answer")).then().statusCode(200).body("revision", equalTo(1));
        submit(id, text("other")).then().statusCode(202).body("revision", equalTo(1));
        saved(id).then().body("response.text", equalTo("answer"));
    }

    @Test
    void nothingCannotBeSubmittedButAnEmptyTextCan() {
        String id = attempt();
        Callers.keyOf(TENANT)
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-to-submit"));
        submit(id, text("")).then().statusCode(202).body("gradingProgress", equalTo("PENDING"));
        Await.until("it is published", () -> !OtherServices.submissionsOf(id).isEmpty());
        assertThat(OtherServices.submissionsOf(id).getFirst().response().text()).isEmpty();
    }

    @Test
    void aSubmissionMayNameTheTagItIsOnTopOf() {
        String id = attempt();
        put(id, "\"0\"", text("a")).then().statusCode(200);
        Callers.keyOf(TENANT)
                .header("If-Match", "\"0\"")
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(412)
                .body("current.revision", equalTo(1));
        Callers.keyOf(TENANT)
                .header("If-Match", "\"1\"")
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
    }

    @Test
    void aResponseThatIsRefusedIsNotSubmitted() {
        String id = attempt();
        submit(id, Map.of("formula", "x")).then().statusCode(422);
        Callers.keyOf(TENANT)
                .get("/v1/attempts/{id}", id)
                .then()
                .body("activityProgress", equalTo("STARTED"))
                .body("revision", equalTo(0));
    }

    private static void refused(String id, Map<String, ?> response, int status, String pointer) {
        put(id, "\"0\"", response).then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    private static String attempt(dev.viva.events.question.Part... parts) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(Map.of("question", Questions.inTheBank("saving", parts)))
                .post("/v1/attempts")
                .path("id");
    }

    private static Map<String, String> text(String text) {
        return Map.of("text", text);
    }

    private static String submitted(String id) {
        submit(id, text("answer")).then().statusCode(202);
        return id;
    }

    private static Response submit(String id, Map<String, ?> response) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .body(response)
                .post("/v1/attempts/{id}/submission", id);
    }

    private static Response put(String id, String tag, Map<String, ?> response) {
        var request = Callers.keyOf(TENANT).contentType(ContentType.JSON).body(response);
        return (tag == null ? request : request.header("If-Match", tag)).put("/v1/attempts/{id}/response", id);
    }

    private static Response saved(String id) {
        return Callers.keyOf(TENANT).get("/v1/attempts/{id}/response", id);
    }

    private static List<Response> parallel(int times, java.util.function.IntFunction<Response> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> calls = IntStream.range(0, times)
                    .<Callable<Response>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
