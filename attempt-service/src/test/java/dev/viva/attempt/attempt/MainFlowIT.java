package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.grade.Grade;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class MainFlowIT {
    private static final String TENANT = "default";
    private static final String TEXT = "Градиент \uD83D\uDE80 is\r\n\tan expectation";

    @Test
    void anAttemptIsStartedSavedResumedSubmittedAndGraded() {
        String slug = Questions.inTheBank("main-flow");
        Response started = start(Map.of("question", slug, "candidate", "ann", "language", "ru"));
        started.then()
                .statusCode(201)
                .header("Location", equalTo("/v1/attempts/" + started.path("id")))
                .header("ETag", "\"0\"")
                .header("Content-Language", "ru")
                .body("id", startsWith("att_"))
                .body("question.slug", equalTo(slug))
                .body("question.title", equalTo("Заголовок 1"))
                .body("activityProgress", equalTo("STARTED"))
                .body("gradingProgress", equalTo("NOT_READY"))
                .body("serverTime", notNullValue());
        String id = started.path("id");

        Response saved = save(id, "\"0\"", TEXT);
        saved.then().statusCode(200).body("revision", equalTo(1)).header("ETag", "\"1\"");
        get("/v1/attempts/{id}/response", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("response.text", equalTo(TEXT))
                .body("savedAt", equalTo(saved.path("savedAt")));
        get("/v1/attempts/{id}", id).then().body("activityProgress", equalTo("IN_PROGRESS"));
        get("/v1/attempts/{id}/grade", id).then().statusCode(404).body("code", equalTo("grade-not-ready"));

        Callers.keyOf(TENANT)
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202)
                .body("activityProgress", equalTo("SUBMITTED"))
                .body("gradingProgress", equalTo("PENDING"))
                .body("submittedAt", notNullValue());
        Await.until("the submission is published", () -> !OtherServices.submissionsOf(id)
                .isEmpty());
        AttemptSubmitted event = OtherServices.submissionsOf(id).getFirst();
        assertThat(event.response().text()).isEqualTo(TEXT);
        assertThat(event.candidate()).isEqualTo("ann");
        assertThat(event.language()).isEqualTo("ru");
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.question()).isEqualTo(started.<String>path("question.id"));
        assertThat(event.questionVersion()).isEqualTo(started.<String>path("question.questionVersion"));

        Grade grade = OtherServices.grade(id, "87.5", false, null);
        OtherServices.release(TENANT, grade);
        awaitProgress(id, "FULLY_GRADED");
        get("/v1/attempts/{id}", id)
                .then()
                .body("activityProgress", equalTo("COMPLETED"))
                .body("grade.id", equalTo(grade.id()))
                .body("grade.percent", equalTo(87.5f))
                .body("question.modelAnswer", equalTo(Questions.MODEL_ANSWER))
                .body("question.rubric.criteria[0].id", equalTo("states-theorem"));
        get("/v1/attempts/{id}/grade", id).then().statusCode(200).body("id", equalTo(grade.id()));
    }

    @Test
    void beforeTheGradeNobodySeesRubricOrModelAnswer() {
        String slug = Questions.inTheBank("secret", Questions.TEXT, Questions.CODE);
        Response started = start(Map.of("question", slug));
        assertThat(started.asString())
                .doesNotContain(
                        Questions.MODEL_ANSWER,
                        "hidden-",
                        "The hidden claim",
                        "modelAnswer",
                        "rubric",
                        "states-theorem");
        String id = started.path("id");
        submit(id, Map.of("parts", Map.of("main", Map.of("text", "answer"))))
                .then()
                .statusCode(202);
        assertThat(get("/v1/attempts/{id}", id).asString()).doesNotContain(Questions.MODEL_ANSWER, "hidden-");

        OtherServices.release(TENANT, OtherServices.grade(id, "50", true, null));
        awaitProgress(id, "PENDING_MANUAL");
        assertThat(get("/v1/attempts/{id}", id).asString()).doesNotContain(Questions.MODEL_ANSWER, "hidden-");
    }

    @Test
    void anUnsureGradeWaitsForAPersonAndIsSuperseded() {
        String id = submitted();
        Grade unsure = OtherServices.grade(id, "40", true, null);
        OtherServices.release(TENANT, unsure);
        awaitProgress(id, "PENDING_MANUAL");
        get("/v1/attempts/{id}", id)
                .then()
                .body("activityProgress", equalTo("SUBMITTED"))
                .body("grade.provisional", equalTo(true));

        Grade reviewed = OtherServices.grade(id, "80", false, unsure.id());
        OtherServices.release(TENANT, reviewed);
        awaitProgress(id, "FULLY_GRADED");
        get("/v1/attempts/{id}/grade", id)
                .then()
                .body("id", equalTo(reviewed.id()))
                .body("supersedes", equalTo(unsure.id()));
    }

    @Test
    void gradingThatFailedIsSaidAndCanStillSucceed() {
        String id = submitted();
        OtherServices.failGrading(TENANT, id);
        awaitProgress(id, "FAILED");
        get("/v1/attempts/{id}", id)
                .then()
                .body("activityProgress", equalTo("SUBMITTED"))
                .body("grade", nullValue());

        OtherServices.release(TENANT, OtherServices.grade(id, "70", false, null));
        awaitProgress(id, "FULLY_GRADED");
    }

    @Test
    void aGradeThatIsSaidTwiceCountsOnce() {
        String id = submitted();
        Grade grade = OtherServices.grade(id, "70", false, null);
        OtherServices.release(TENANT, grade);
        OtherServices.release(TENANT, grade);
        OtherServices.release(TENANT, OtherServices.grade(id, "75", false, grade.id()));
        Await.until(
                "the third event is handled",
                () -> get("/v1/attempts/{id}/grade", id).jsonPath().getString("supersedes") != null);
        Callers.withScopes(TENANT, "operations:admin")
                .get("/v1/dead-letters")
                .then()
                .body("items.findAll { it.key == '" + id + "' }", hasSize(0));
    }

    @Test
    void anAttemptKeepsTheVersionItWasStartedWith() {
        String slug = OtherServices.freshSlug("pinned");
        QuestionVersionState first = Questions.version(slug, Questions.TEXT);
        OtherServices.publish("bank", 1, first);
        String id = start(Map.of("question", slug)).path("id");
        QuestionVersionState second = Questions.version(first.question(), 2, slug, Questions.TEXT);
        OtherServices.publish("bank", 1, second);

        get("/v1/attempts/{id}", id)
                .then()
                .body("question.version", equalTo(1))
                .body("question.title", equalTo("Title 1"));
        start(Map.of("question", slug)).then().body("question.version", equalTo(2));
        start(Map.of("question", first.question())).then().body("question.version", equalTo(2));
        start(Map.of("question", first.questionVersion())).then().body("question.version", equalTo(1));
    }

    @Test
    void theCandidateIsTheCallerUnlessSaid() {
        String slug = Questions.inTheBank("who");
        start(Map.of("question", slug)).then().body("candidate", equalTo("key_test"));
        start(Map.of("question", slug, "candidate", "x".repeat(128))).then().statusCode(201);
    }

    @Test
    void theLanguageComesFromTheHeaderUnlessSaid() {
        String slug = Questions.inTheBank("language");
        Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "ru-RU, en;q=0.5")
                .body(Map.of("question", slug))
                .post("/v1/attempts")
                .then()
                .header("Content-Language", "ru")
                .body("language", equalTo("ru"))
                .body("question.prompt", equalTo("Сформулируйте теорему."));
        start(Map.of("question", slug, "language", "en")).then().body("question.language", equalTo("en"));
    }

    @Test
    void theListHasFiltersAndPages() {
        String slug = Questions.inTheBank("list");
        String tenant = "list-" + slug.substring(slug.length() - 12);
        Instant before = Instant.now();
        List<String> ids = List.of(startAs(tenant, slug, "a"), startAs(tenant, slug, "b"), startAs(tenant, slug, "a"));
        submitAs(tenant, ids.getFirst());

        list(tenant, Map.of()).then().body("items.id", equalTo(ids.reversed())).body("nextPageToken", nullValue());
        list(tenant, Map.of("candidate", "a")).then().body("items", hasSize(2));
        list(tenant, Map.of("question", slug))
                .then()
                .body("items", hasSize(3))
                .body("items[0].question.slug", equalTo(slug));
        list(tenant, Map.of("question", "no-such")).then().body("items", hasSize(0));
        list(tenant, Map.of("gradingProgress", "PENDING")).then().body("items.id", equalTo(List.of(ids.getFirst())));
        list(tenant, Map.of("activityProgress", "STARTED")).then().body("items", hasSize(2));
        list(tenant, Map.of("since", before.toString())).then().body("items", hasSize(3));
        list(tenant, Map.of("since", before.plusSeconds(3600).toString()))
                .then()
                .body("items", hasSize(0));

        Response page = list(tenant, Map.of("pageSize", 2));
        page.then().body("items.id", equalTo(ids.reversed().subList(0, 2))).body("nextPageToken", not(nullValue()));
        String token = page.path("nextPageToken");
        list(tenant, Map.of("pageSize", 2, "pageToken", token))
                .then()
                .body("items.id", equalTo(ids.subList(0, 1)))
                .body("nextPageToken", nullValue());
        list(tenant, Map.of("pageToken", token, "candidate", "a")).then().statusCode(400);
    }

    @Test
    void theListShowsWhatTheGradeComesTo() {
        String slug = Questions.inTheBank("scored");
        String tenant = "scored-" + slug.substring(slug.length() - 12);
        String id = startAs(tenant, slug, "a");
        submitAs(tenant, id);
        OtherServices.release(tenant, OtherServices.grade(id, "87.5", false, null));
        Await.until(
                "it is graded",
                () -> list(tenant, Map.of("gradingProgress", "FULLY_GRADED"))
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        list(tenant, Map.of())
                .then()
                .body("items[0].grade.percent", equalTo(87.5f))
                .body("items[0].grade.passed", equalTo(true));
    }

    private static String submitted() {
        String id = start(Map.of("question", Questions.inTheBank("submitted"))).path("id");
        submit(id, Map.of("text", "The answer")).then().statusCode(202);
        return id;
    }

    private static Response start(Map<String, ?> draft) {
        return Callers.keyOf(TENANT).contentType(ContentType.JSON).body(draft).post("/v1/attempts");
    }

    private static String startAs(String tenant, String slug, String candidate) {
        return Callers.keyOf(tenant)
                .contentType(ContentType.JSON)
                .body(Map.of("question", slug, "candidate", candidate))
                .post("/v1/attempts")
                .path("id");
    }

    private static void submitAs(String tenant, String id) {
        Callers.keyOf(tenant)
                .contentType(ContentType.JSON)
                .body(Map.of("text", ""))
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
    }

    private static Response save(String id, String tag, String text) {
        return Callers.keyOf(TENANT)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("text", text))
                .put("/v1/attempts/{id}/response", id);
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

    private static Response list(String tenant, Map<String, ?> filters) {
        return Callers.keyOf(tenant).queryParams(filters).get("/v1/attempts");
    }

    private static void awaitProgress(String id, String progress) {
        Await.until(
                id + " is " + progress,
                () -> progress.equals(get("/v1/attempts/{id}", id).path("gradingProgress")));
    }
}
