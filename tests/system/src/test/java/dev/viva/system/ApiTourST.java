package dev.viva.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.testing.OpenApiValidation;
import dev.viva.testing.client.Await;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.VivaClient;
import dev.viva.testing.client.VivaClient.StartedAttempt;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls every operation of the API document; one that is added is missed here until somebody calls it. */
class ApiTourST {
    private static final String QUESTION = "muzero-vs-alphazero";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VivaClient viva = SharedSystem.client();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyOperationOfTheDocumentIsCalled() throws Exception {
        access();
        catalog();
        authoring();
        loops();
        attempt();
        interview();
        codeRuns();
        operations();

        assertThat(OpenApiValidation.uncalledOperations(URI.create(viva.url() + "/openapi?format=json")))
                .containsExactly("streamAttemptEvents", "streamCodeRunEvents", "streamInterviewEvents");
        streamIsDocumentedAsAStream("/paths/~1v1~1attempts~1{id}~1events");
        streamIsDocumentedAsAStream("/paths/~1v1~1code-runs~1{id}~1events");
        streamIsDocumentedAsAStream("/paths/~1v1~1interviews~1{id}~1events");
    }

    private void access() {
        Response key = post("/v1/api-keys", Map.of("name", "tour", "scopes", List.of("questions:read")), 201);
        viva.request().get("/v1/api-keys").then().statusCode(200).body("items.name", hasItem("tour"));
        viva.request()
                .get("/v1/api-keys/{id}", (String) key.path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo("tour"));
        viva.request()
                .delete("/v1/api-keys/{id}", (String) key.path("id"))
                .then()
                .statusCode(204);
        post("/v1/tenants", Map.of("name", "tour-" + unique), 201);
        viva.request().get("/v1/tenants").then().statusCode(200);
        post("/v1/candidate-tokens", Map.of("candidate", "tour"), 201).then().body("token", notNullValue());
    }

    private void catalog() throws IOException {
        theWholeBankIsThere();
        viva.request().get("/v1/topics").then().statusCode(200).body("items.size()", notNullValue());
        viva.request().get("/v1/misconceptions").then().statusCode(200);
        viva.request().get("/v1/resources").then().statusCode(200).body("items.slug", hasItem("sutton-barto"));
        viva.request().get("/v1/curricula").then().statusCode(200).body("items.slug", hasItem("deepmind"));
        viva.request().get("/v1/companies").then().statusCode(200).body("items.slug", hasItem("deepmind"));
        viva.request()
                .get("/v1/companies/{slug}", "google")
                .then()
                .statusCode(200)
                .body("facts.certainty", hasItem("LOW"));
        viva.request()
                .queryParam("q", "награда")
                .queryParam("language", "ru")
                .header("Accept-Language", "ru")
                .get("/v1/questions")
                .then()
                .statusCode(200);
        Response list =
                viva.request().queryParam("category", "REINFORCEMENT_LEARNING").get("/v1/questions");
        list.then().statusCode(200).body("items.slug", hasItem(QUESTION));
        Map<String, Object> item = list.path("items[0]");
        assertThat(item)
                .containsOnlyKeys(
                        "id", "slug", "version", "type", "category", "topic", "difficulty", "title", "languages");
        viva.request()
                .get("/v1/questions/{id}", QUESTION)
                .then()
                .statusCode(200)
                .body("slug", equalTo(QUESTION))
                .body("rubric", notNullValue());
    }

    /** A file that its own exemplars refuse would be left out by the launcher; here it is a fault. */
    private void theWholeBankIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../../bank/questions"))) {
            List<String> slugs = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();
            Response all = viva.request().queryParam("pageSize", 200).get("/v1/questions");
            assertThat(all.<List<String>>path("items.slug")).containsAll(slugs).hasSizeGreaterThan(24);
        }
    }

    private void loops() throws Exception {
        viva.request().get("/v1/loops").then().statusCode(200).body("items.slug", hasItem("google"));
        viva.request()
                .get("/v1/loops/{loop}", "deepmind")
                .then()
                .statusCode(200)
                .body("stages.weight.findAll { it != null }.sum()", equalTo(100));
        viva.request()
                .get("/v1/loops/{loop}/comparison/{other}", "deepmind", "google")
                .then()
                .statusCode(200)
                .body("gates.competency", hasItem("reinforcement-learning"));
        Response document = viva.request()
                .accept(ContentType.JSON)
                .queryParam("version", 1)
                .get("/v1/loops/{loop}/document", "deepmind");
        document.then().statusCode(200);
        ObjectNode mine = (ObjectNode) JSON.readTree(document.asByteArray());
        mine.put("slug", "tour-" + unique);

        Response draft = post("/v1/loops", mine, 201);
        String id = draft.path("id");
        mine.put("passPercent", 55);
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", draft.header("ETag"))
                .body(mine.toString())
                .put("/v1/loops/{loop}", id)
                .then()
                .statusCode(200);
        viva.request()
                .post("/v1/loops/{loop}/publication", id)
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        viva.request().post("/v1/loops/{loop}/retirement", id).then().statusCode(200);

        mine.put("slug", "tour-draft-" + unique);
        Response unpublished = post("/v1/loops", mine, 201);
        viva.request()
                .header("If-Match", unpublished.header("ETag"))
                .delete("/v1/loops/{loop}", (String) unpublished.path("id"))
                .then()
                .statusCode(204);
    }

    private void interview() {
        String candidate = "interviewee-" + unique;
        String id = post("/v1/interviews", Map.of("loop", "deepmind", "candidate", candidate), 201)
                .path("id");
        viva.request()
                .queryParam("candidate", candidate)
                .get("/v1/interviews")
                .then()
                .body("items.id", hasItem(id));
        viva.request().get("/v1/interviews/{id}", id).then().statusCode(200).body("stages.size()", equalTo(5));
        Response accommodation = viva.request().get("/v1/candidates/{candidate}/accommodation", candidate);
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", accommodation.header("ETag"))
                .body(Map.of("extraPauses", 1))
                .put("/v1/candidates/{candidate}/accommodation", candidate)
                .then()
                .statusCode(200);
        String stage = "/v1/interviews/{id}/stages/resume-screening/";
        viva.request().post(stage + "opening", id).then().statusCode(200);
        Response form = viva.request().get(stage + "form", id);
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", form.header("ETag"))
                .body(Map.of("fields", Map.of()))
                .put(stage + "form", id)
                .then()
                .statusCode(200);
        viva.request().post(stage + "pause", id).then().statusCode(200);
        viva.request().post(stage + "resumption", id).then().statusCode(200);
        viva.request().post(stage + "closing", id).then().statusCode(200);
        viva.request()
                .get("/v1/interviews/{id}/scorecard", id)
                .then()
                .statusCode(200)
                .body("recommendation", equalTo("no_decision"));
    }

    private void authoring() throws Exception {
        String slug = "tour-" + unique;
        Response document = viva.request()
                .accept(ContentType.JSON)
                .queryParam("version", 1)
                .get("/v1/questions/{id}/document", QUESTION);
        document.then().statusCode(200);
        ObjectNode mine = (ObjectNode) JSON.readTree(document.asByteArray());
        mine.put("slug", slug);

        Response draft = post("/v1/questions", mine, 201);
        String id = draft.path("id");
        viva.request().get("/v1/drafts").then().statusCode(200).body("items.slug", hasItem(slug));
        mine.put("minutes", 9);
        Response replaced = viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", draft.header("ETag"))
                .body(mine.toString())
                .put("/v1/questions/{id}", id);
        replaced.then().statusCode(200);
        Response published =
                viva.request().header("If-Match", replaced.header("ETag")).post("/v1/questions/{id}/publication", id);
        published.then().statusCode(201).body("version", equalTo(1));
        viva.request().get("/v1/questions/{id}", slug).then().statusCode(200).body("version", equalTo(1));
        String etag = viva.request().get("/v1/questions/{id}", id).header("ETag");
        Response retired = viva.request()
                .header("If-Match", published.header("ETag") == null ? etag : published.header("ETag"))
                .post("/v1/questions/{id}/retirement", id);
        retired.then().statusCode(200);

        mine.put("slug", slug + "-again");
        Response unused = post("/v1/questions", mine, 201);
        viva.request()
                .header("If-Match", unused.header("ETag"))
                .delete("/v1/questions/{id}", (String) unused.path("id"))
                .then()
                .statusCode(204);

        mine.put("slug", slug + "-imported");
        Response started = viva.request()
                .contentType(ContentType.JSON)
                .queryParam("dryRun", true)
                .body("{\"documents\": [" + mine + "]}")
                .post("/v1/bank-imports");
        started.then().statusCode(201).body("id", startsWith("imp_"));
        viva.request()
                .get("/v1/bank-imports/{id}", (String) started.path("id"))
                .then()
                .statusCode(200);
        viva.request().accept(ContentType.JSON).get("/v1/bank-exports").then().statusCode(200);
    }

    private void attempt() {
        StartedAttempt attempt = viva.start(QUESTION, "tour-" + unique, "en");
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", attempt.etag())
                .body(Map.of("text", "MuZero learns its model."))
                .put("/v1/attempts/{id}/response", attempt.id())
                .then()
                .statusCode(200);
        viva.request().get("/v1/attempts/{id}/response", attempt.id()).then().statusCode(200);
        try (EventStream events = EventStream.open(viva.url(), viva.key(), attempt.id(), null)) {
            viva.submit(attempt.id(), "MuZero learns its model; AlphaZero is given the rules.");
            events.await("grade.released");
        }
        viva.request().get("/v1/attempts/{id}", attempt.id()).then().statusCode(200);
        viva.request()
                .queryParam("candidate", "tour-" + unique)
                .get("/v1/attempts")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(attempt.id())));
        String grade = viva.grade(attempt.id()).json().getString("id");
        viva.request().get("/v1/grades/{id}", grade).then().statusCode(200).body("id", equalTo(grade));

        // Prose is not run: there is nothing to judge again.
        viva.request()
                .post("/v1/attempts/{id}/rejudgement", attempt.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-to-rejudge"));
        viva.request().get("/v1/attempts/{id}/rejudgement", attempt.id()).then().statusCode(404);
        reviews(attempt.id(), grade);
        practice("tour-" + unique);
        studyPlan("tour-" + unique);
        followUps();
        previews();
        farewell("tour-" + unique);
    }

    /** A candidate takes everything along and is erased. */
    private void farewell(String candidate) {
        viva.request()
                .get("/v1/candidates/{candidate}/export", candidate)
                .then()
                .statusCode(200)
                .contentType("application/zip");
        String erasure = viva.request()
                .post("/v1/candidates/{candidate}/erasures", candidate)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        viva.request().get("/v1/erasures/{id}", erasure).then().statusCode(200).body("id", equalTo(erasure));
    }

    /** What the candidate is ready for, should review, and has for a chance. */
    private void practice(String candidate) {
        viva.request()
                .queryParam("by", "category")
                .get("/v1/candidates/{candidate}/readiness", candidate)
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of("REINFORCEMENT_LEARNING")))
                .body("items[0].state", equalTo("NOT_ENOUGH_EVIDENCE"));
        viva.request()
                .queryParam("due", "2099-01-01T00:00:00Z")
                .get("/v1/candidates/{candidate}/reviews", candidate)
                .then()
                .statusCode(200)
                .body("items[0].question.slug", equalTo(QUESTION));
        Response settings = viva.request().get("/v1/candidates/{candidate}/review-settings", candidate);
        settings.then().statusCode(200);
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", settings.header("ETag"))
                .body(Map.of("desiredRetention", 0.85))
                .put("/v1/candidates/{candidate}/review-settings", candidate)
                .then()
                .statusCode(200);
        post(
                        "/v1/funnel-estimates",
                        Map.of("steps", List.of(Map.of("id", "resume", "passRate", 0.2)), "candidate", candidate),
                        200)
                .then()
                .body("offer.chance.closedForm", equalTo(0.2f));
    }

    /** What the candidate does until the interview: by the bank's loop and curriculum. */
    private void studyPlan(String candidate) {
        String date = LocalDate.now(ZoneOffset.UTC).plusDays(120).toString();
        Map<String, Object> wish = Map.of("date", date, "hoursPerWeek", 12);
        Map<String, Object> draft = new HashMap<>(wish);
        draft.put("loop", "deepmind");
        Response made = post("/v1/candidates/" + candidate + "/study-plans", draft, 201);
        String id = made.path("id");
        made.then()
                .body("curriculum", equalTo("deepmind"))
                .body("weeks", hasSize(18))
                .body("totals.find { it.theme == 'coding-problems' }.target.min", equalTo(50))
                .body("totals.find { it.theme == 'papers' }.target.max", equalTo(15))
                .body(
                        "weeks.activities.flatten().kind.unique()",
                        hasItems("PROBLEM", "READING", "PAPER", "MOCK", "STORY"))
                .body("stories.missing", hasItem("collaboration"));
        viva.request()
                .get("/v1/candidates/{candidate}/study-plans", candidate)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Response calendar = viva.request()
                .accept("text/calendar")
                .header("Accept-Language", "ru")
                .get("/v1/study-plans/{id}", id);
        calendar.then().statusCode(200).contentType(startsWith("text/calendar"));
        assertThat(calendar.asString()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Задачи: ");
        int reading = made.path("weeks.activities.flatten().find { it.kind == 'READING' }.number");
        viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("done", 1))
                .put("/v1/study-plans/{id}/activities/{number}", id, reading)
                .then()
                .statusCode(200)
                .body("totals.find { it.kind == 'READING' }.done", equalTo(1));
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", made.header("ETag"))
                .body(wish)
                .put("/v1/study-plans/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        viva.request()
                .header("If-Match", "\"1\"")
                .delete("/v1/study-plans/{id}", id)
                .then()
                .statusCode(204);
    }

    /** The answer says nothing of the latent space, so it is asked. */
    private void followUps() {
        String attempt = post(
                        "/v1/attempts",
                        Map.of(
                                "question",
                                QUESTION,
                                "candidate",
                                "tour-" + unique,
                                "language",
                                "en",
                                "followUps",
                                true),
                        201)
                .path("id");
        try (EventStream events = EventStream.open(viva.url(), viva.key(), attempt, null)) {
            viva.submit(attempt, "MuZero learns its model; AlphaZero is given the rules.");
            events.await("follow-up.asked");
            viva.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("declined", true))
                    .put("/v1/attempts/{id}/follow-ups/follow-up-1", attempt)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"));
            events.await("grade.released");
        }
    }

    /** A person corrects the grade. */
    private void reviews(String attempt, String grade) {
        viva.request()
                .queryParam("candidate", "tour-" + unique)
                .get("/v1/reviews")
                .then()
                .statusCode(200)
                .body("items", empty());
        Response seen = viva.request().get("/v1/attempts/{id}/outcomes", attempt);
        seen.then().statusCode(200).body("gradingProgress", equalTo("FULLY_GRADED"));
        String criterion = seen.path("grade.outcomes[0].criterion");
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(Map.of(
                        "reviewer",
                        "maria",
                        "outcomes",
                        List.of(Map.of("criterion", criterion, "outcome", "MET", "note", "Said in other words."))))
                .put("/v1/attempts/{id}/outcomes", attempt)
                .then()
                .statusCode(200)
                .body("grade.supersedes", equalTo(grade))
                .body("grade.outcomes[0].explanation", equalTo("Said in other words."));
        // Until then the attempt is as final as it was before, and a stream behind its last event ends at once.
        Await.until(
                "the corrected grade has reached the attempt",
                () -> !grade.equals(
                        viva.request().get("/v1/attempts/{id}", attempt).path("grade.id")));
        try (EventStream events = EventStream.open(viva.url(), viva.key(), attempt, "2")) {
            events.await("grade.released");
        }
        assertThat(viva.grade(attempt).json().getString("supersedes")).isEqualTo(grade);

        Response settings = viva.request().get("/v1/grading-settings");
        settings.then().statusCode(200);
        viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", settings.header("ETag"))
                .body(Map.of("minConfidence", settings.<Number>path("minConfidence")))
                .put("/v1/grading-settings")
                .then()
                .statusCode(200);
    }

    /** With a question, with a draft and with a bare model answer. */
    private void previews() {
        Map<String, String> response =
                Map.of("text", "MuZero learns a dynamics model of the environment, and AlphaZero is given the rules.");
        post("/v1/grade-previews", Map.of("question", QUESTION, "response", response, "language", "en"), 200);
        Response bare = post(
                "/v1/grade-previews",
                Map.of(
                        "modelAnswer",
                                "MuZero learns a model of the environment. AlphaZero needs the rules of the game.",
                        "response", response,
                        "language", "en"),
                200);
        assertThat(bare.<Number>path("percent").doubleValue()).isGreaterThan(50);
        Object document = viva.request()
                .accept(ContentType.JSON)
                .queryParam("version", 1)
                .get("/v1/questions/{id}/document", QUESTION)
                .as(Map.class);
        post("/v1/grade-previews", Map.of("draft", document, "response", response), 200);
    }

    private void codeRuns() {
        String run = viva.startPython("print(int(input()) ** 2)", "3\n");
        viva.endOfRun(run)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("tests[0].stdout", equalTo("9\n"));
    }

    private void operations() {
        viva.request().get("/v1/dead-letters").then().statusCode(200);
        viva.request()
                .post("/v1/dead-letters/{id}/replay", "ltr_01h455vb4pex5vsknk084sn02q")
                .then()
                .statusCode(404);
    }

    /** Streams are read by {@link EventStream}, which no REST Assured filter sees. */
    private void streamIsDocumentedAsAStream(String path) throws Exception {
        var document =
                JSON.readTree(given().get(viva.url() + "/openapi?format=json").asByteArray());
        var responses = document.at(path + "/get/responses/200/content");
        assertThat(responses.has("text/event-stream")).isTrue();
    }

    private Response post(String path, Object body, int status) {
        Response response = viva.request()
                .contentType(ContentType.JSON)
                .body(body instanceof ObjectNode node ? node.toString() : body)
                .post(path);
        response.then().statusCode(status);
        return response;
    }
}
