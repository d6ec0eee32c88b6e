package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.testing.VivaSystem;
import dev.viva.testing.client.Await;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.VivaClient;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A whole interview of the DeepMind loop through the gateway: draw, save, two disconnects, an accommodation in the middle, a deadline that
 * comes while attempt-service is down, all stages graded, and the scorecard for programs and for people. Only waiting is done by the clock.
 */
class InterviewST {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final List<String> FINAL = List.of("FULLY_GRADED", "PENDING_MANUAL");

    private final VivaSystem system = VivaSystem.shared();
    private final VivaClient viva = SharedSystem.client();
    private final String candidate = "interviewee-" + UUID.randomUUID();

    @Test
    void aDeepMindInterviewIsSatToItsScorecard() {
        String id = started();
        assertThat(interview(id).getList("stages.attempts.flatten().id"))
                .hasSize(21)
                .doesNotHaveDuplicates();

        open(id, "resume-screening");
        fillForm(id);
        close(id, "resume-screening");

        String seen;
        try (EventStream stream = EventStream.ofInterview(viva.url(), viva.key(), id, null)) {
            open(id, "technical-screening");
            stream.await("stage.closed");
            seen = stream.await("stage.opened").id();
        }
        saveAll(id, 1, 1);
        close(id, "technical-screening");
        try (EventStream again = EventStream.ofInterview(viva.url(), viva.key(), id, seen)) {
            assertThat(again.await("stage.closed").data()).contains("technical-screening");
        }

        open(id, "in-depth-technical");
        Instant first = deadline(id, 2);
        accommodate();
        assertThat(deadline(id, 2)).isEqualTo(first.plus(Duration.ofMinutes(90)));
        Map<String, Integer> revisions = saveAll(id, 2, 2);
        VivaClient elsewhere = viva.with(candidateToken());
        elsewhere
                .request()
                .get("/v1/interviews/{id}", id)
                .then()
                .statusCode(200)
                .body("stages[2].state", equalTo("OPEN"));
        dieJustBeforeTheDeadline(id, 2);
        Await.until("the deadline has closed the stage", () -> "CLOSED"
                .equals(interview(id).getString("stages[2].state")));
        assertThat(interview(id).getString("stages[2].closedBy")).isEqualTo("DEADLINE");
        revisions.forEach((attempt, revision) ->
                viva.request().get("/v1/attempts/{id}", attempt).then().body("revision", equalTo(revision)));

        open(id, "research-and-culture-fit");
        post(id, "research-and-culture-fit", "pause").then().statusCode(200).body("stages[3].state", equalTo("PAUSED"));
        post(id, "research-and-culture-fit", "resumption").then().statusCode(200);
        saveAll(id, 3, 1);
        close(id, "research-and-culture-fit");
        open(id, "final-round");
        close(id, "final-round");

        Await.until(
                "everything is graded",
                () -> interview(id).<String>getList("stages.attempts.flatten().gradingProgress").stream()
                        .allMatch(FINAL::contains));
        scorecardsAreRead(id);
    }

    private void scorecardsAreRead(String id) {
        scorecard(id, "application/json", "en")
                .then()
                .statusCode(200)
                .body("stages", hasSize(5))
                .body("stages[0].percent", equalTo(15.0f))
                .body("flags.id", hasItem("publication"))
                .body("gates.competency", equalTo(List.of("reinforcement-learning", "responsible-ai")))
                .body("funnel", hasSize(5));
        scorecard(id, "application/json", "ru").then().body("title", equalTo("Google DeepMind: инженер-исследователь"));
        for (String language : List.of("en", "ru")) {
            String page = scorecard(id, "text/html", language)
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=utf-8")
                    .extract()
                    .asString();
            assertThat(page)
                    .contains("<html lang=\"" + language + "\">", "<svg", candidate)
                    .doesNotContain("<script");
        }
    }

    /** Puts the clock forward to two seconds before the stage is due, and kills the service at once. */
    private void dieJustBeforeTheDeadline(String id, int stage) {
        JsonPath interview = interview(id);
        Instant due = Instant.parse(interview.getString("stages[" + stage + "].deadline"))
                .plus(GRACE);
        long seconds = Duration.between(Instant.parse(interview.getString("serverTime")), due)
                        .toSeconds()
                - 2;
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("seconds", seconds))
                .post("http://127.0.0.1:" + system.port("attempt-service") + "/internal/clock-shifts")
                .then()
                .statusCode(204);
        system.kill9("attempt-service");
        system.awaitReady();
    }

    private String started() {
        Response answer = viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("loop", "deepmind", "candidate", candidate, "language", "en", "seed", 2026))
                .post("/v1/interviews");
        answer.then().statusCode(201).body("seed", equalTo(2026)).body("stages", hasSize(5));
        return answer.path("id");
    }

    private void fillForm(String id) {
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "fields",
                        Map.of(
                                "publications",
                                List.of(Map.of(
                                        "kind", "top-venue-coauthor", "title", "Planning with a learned model")))))
                .put("/v1/interviews/{id}/stages/resume-screening/form", id)
                .then()
                .statusCode(200);
    }

    private void accommodate() {
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("extraTimePercent", 50))
                .put("/v1/candidates/{candidate}/accommodation", candidate)
                .then()
                .statusCode(200);
    }

    private String candidateToken() {
        return viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("candidate", candidate))
                .post("/v1/candidate-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** Saves an answer to each question of a stage so many times; the last revision of each. */
    private Map<String, Integer> saveAll(String id, int stage, int times) {
        Map<String, Integer> revisions = new HashMap<>();
        List<String> attempts = interview(id).getList("stages[" + stage + "].attempts.id");
        for (String attempt : attempts) {
            JsonPath question = viva.request().get("/v1/attempts/{id}", attempt).jsonPath();
            for (int save = 0; save < times; save++) {
                viva.request()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "\"" + save + "\"")
                        .body(response(question, save))
                        .put("/v1/attempts/{id}/response", attempt)
                        .then()
                        .statusCode(200);
            }
            revisions.put(attempt, times);
        }
        return revisions;
    }

    /** Something that fits the question, another thing each time. */
    private static Map<String, Object> response(JsonPath attempt, int save) {
        List<Map<String, Object>> parts = attempt.getList("question.parts");
        if (parts.size() == 1) {
            return answer(parts.getFirst(), save);
        }
        Map<String, Object> answers = new HashMap<>();
        parts.forEach(part -> answers.put((String) part.get("name"), answer(part, save)));
        return Map.of("parts", answers);
    }

    private static Map<String, Object> answer(Map<String, Object> part, int save) {
        JsonPath details = JsonPath.from(json(part));
        return switch ((String) part.get("type")) {
            case "CODE" ->
                Map.of("code", Map.of("language", details.getString("code.languages[0]"), "source", "# try " + save));
            case "NUMERIC" -> Map.of("number", Map.of("value", 1_000 + save));
            case "FORMULA" -> Map.of("formula", "x + " + save);
            case "CHOICE" -> Map.of("choices", List.of(details.getString("choice.options[" + save + "].id")));
            case "DIAGRAM" -> Map.of("diagram", Map.of("format", "mermaid", "source", "graph TD\n  A --> B" + save));
            default -> Map.of("text", "A thought, and then another one, number " + save + ".");
        };
    }

    private static String json(Map<String, Object> part) {
        try {
            return new ObjectMapper().writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void open(String id, String stage) {
        post(id, stage, "opening").then().statusCode(200);
    }

    private void close(String id, String stage) {
        post(id, stage, "closing").then().statusCode(200);
    }

    private Response post(String id, String stage, String what) {
        return viva.request().post("/v1/interviews/{id}/stages/{stage}/{what}", id, stage, what);
    }

    private JsonPath interview(String id) {
        return viva.request().get("/v1/interviews/{id}", id).jsonPath();
    }

    private Instant deadline(String id, int stage) {
        return Instant.parse(interview(id).getString("stages[" + stage + "].deadline"));
    }

    private Response scorecard(String id, String type, String language) {
        return viva.request().accept(type).header("Accept-Language", language).get("/v1/interviews/{id}/scorecard", id);
    }
}
