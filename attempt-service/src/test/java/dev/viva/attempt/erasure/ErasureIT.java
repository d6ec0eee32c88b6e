package dev.viva.attempt.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Practice;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.id.Ids;
import dev.viva.testing.Rows;
import dev.viva.testing.VivaStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class ErasureIT {
    private static final String ERASURES = "/v1/candidates/{candidate}/erasures";

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String annsName = "ann-" + UUID.randomUUID();
    private final Practice ann = new Practice(tenant, annsName);
    private final Practice bob = new Practice(tenant, "bob");

    @Inject
    AgroalDataSource dataSource;

    private Rows rows;

    @BeforeEach
    void lookIntoTheDatabase() {
        rows = new Rows(dataSource);
    }

    @Test
    void everythingOfACandidateGoesAndNothingOfOthers() {
        QuestionVersionState question =
                Practice.question("erased", "dl/" + UUID.randomUUID(), "in-depth", "one", "two");
        Map<String, Outcome> outcomes = Map.of("one", Outcome.MISSED, "two", Outcome.MET);
        List<String> attempts = new ArrayList<>();
        for (int percent : List.of(100, 50, 55)) {
            attempts.add(ann.graded(question, percent, outcomes).attempt());
        }
        attempts.add(startWithKey(question));
        settings();
        Grade bobs = bob.graded(question, 70, outcomes);
        // Cards are made when somebody looks at them.
        Callers.keyOf(tenant)
                .get("/v1/candidates/{candidate}/reviews", annsName)
                .then()
                .statusCode(200);
        assertThat(rows.tablesThatHold(annsName))
                .contains("attempt", "review_card", "review_setting", "idempotency_key", "outbox");

        String erasure = erase(annsName).then().statusCode(202).extract().path("id");
        CandidateErasureRequested last = awaitLastBatch(erasure);
        List<CandidateErasureRequested> batches = OtherServices.batchesOf(erasure);
        assertThat(batches).extracting(CandidateErasureRequested::batch).containsExactly(1, 2, 3);
        assertThat(batches.stream().flatMap(batch -> batch.attempts().stream()))
                .containsExactlyInAnyOrderElementsOf(attempts);
        receipt(erasure)
                .then()
                .body("state", equalTo("RUNNING"))
                .body("services[0].done", equalTo(true))
                .body("services[1].done", equalTo(false));
        assertThat(erase(annsName).<String>path("id")).as("one at a time").isEqualTo(erasure);

        OtherServices.erased(tenant, new CandidateErased(erasure, "grading-service", 1, false, Map.of("grade", 2L)));
        OtherServices.erased(
                tenant, new CandidateErased(erasure, "grading-service", last.batch(), true, Map.of("grade", 1L)));
        awaitDone(erasure);
        receipt(erasure)
                .then()
                .body("services[0].rows.attempt", equalTo(4))
                .body("services[0].rows.response_revision", equalTo(3))
                .body("services[0].rows.grade_copy", equalTo(3))
                .body("services[0].rows.review_card", equalTo(1))
                .body("services[0].rows.review_setting", equalTo(1))
                .body("services[1].rows.grade", equalTo(3));

        assertThat(rows.tablesThatHold(annsName)).isEmpty();
        for (String attempt : attempts) {
            assertThat(rows.tablesThatHold(attempt)).isEmpty();
            assertThat(rows.tablesThatHold(uuid(attempt))).containsExactly("erased_attempt");
            key().get("/v1/attempts/{id}/grade", attempt).then().statusCode(404);
        }
        key().get("/v1/attempts/{id}/grade", bobs.attempt())
                .then()
                .statusCode(200)
                .body("id", equalTo(bobs.id()));
        statisticsStay(question);
    }

    /** Four attempts, three of them graded: 100, 50 and 55 percent. */
    private void statisticsStay(QuestionVersionState question) {
        assertThat(rows.texts(
                        "select concat_ws(' ', attempts, submitted, graded, passed, percent_sum, histogram) from question_statistics"
                                + " where tenant = ? and question_version_id = ?",
                        tenant,
                        Ids.parse("qsv", question.questionVersion()).orElseThrow()))
                .containsExactly("4 3 3 1 205.00 {0,0,0,0,0,2,0,0,0,1}");
    }

    @Test
    void whatIsSaidLaterOfAnErasedAttemptIsDropped() {
        QuestionVersionState question = Practice.question("late", "dl/" + UUID.randomUUID(), "in-depth", "one");
        String attempt = ann.submit(question);
        finish(erase(annsName).path("id"));
        long handled = rows.count("select count(*) from inbox");
        OtherServices.queue(tenant, attempt, 3, null);
        OtherServices.release(tenant, Practice.grade(attempt, 10, Map.of("one", Outcome.MISSED), null));
        OtherServices.failGrading(tenant, attempt);
        Await.until("the three are handled", () -> rows.count("select count(*) from inbox") >= handled + 3);
        assertThat(rows.tablesThatHold(attempt)).isEmpty();
        assertThat(rows.tablesThatHold(uuid(attempt))).containsExactly("erased_attempt");
    }

    @Test
    void anEventThatWaitsInTheOutboxAndADeadLetterGoToo() {
        String unknown = Ids.format("att", Ids.next());
        OtherServices.release(tenant, Practice.grade(unknown, 10, Map.of("one", Outcome.MISSED), null));
        Await.until("it is a dead letter", () -> rows.tablesThatHold(unknown).contains("dead_letter"));
        String attempt = ann.submit(Practice.question("dead", "dl/" + UUID.randomUUID(), "in-depth", "one"));
        assertThat(rows.tablesThatHold(attempt)).contains("outbox");
        finish(erase(annsName).path("id"));
        assertThat(rows.tablesThatHold(attempt)).isEmpty();
        assertThat(rows.tablesThatHold(unknown)).as("of another attempt").contains("dead_letter");
    }

    @Test
    void whoComesBackBeginsAfresh() {
        QuestionVersionState question = Practice.question("afresh", "dl/" + UUID.randomUUID(), "in-depth", "one");
        ann.graded(question, 10, Map.of("one", Outcome.MISSED));
        finish(erase(annsName).path("id"));
        key().queryParam("candidate", annsName)
                .get("/v1/attempts")
                .then()
                .statusCode(200)
                .body("items", empty());
        Grade again = ann.graded(question, 90, Map.of("one", Outcome.MET));
        key().get("/v1/attempts/{id}/grade", again.attempt()).then().statusCode(200);
        key().queryParam("candidate", annsName)
                .get("/v1/attempts")
                .then()
                .body("items.id", equalTo(List.of(again.attempt())));
    }

    @Test
    void anAttemptThatIsStartedMeanwhileGoesToo() {
        QuestionVersionState question = Practice.question("meanwhile", "dl/" + UUID.randomUUID(), "in-depth", "one");
        ann.graded(question, 10, Map.of("one", Outcome.MISSED));
        String erasure = erase(annsName).path("id");
        CandidateErasureRequested last = awaitLastBatch(erasure);
        String meanwhile = ann.submit(question);

        OtherServices.erased(tenant, new CandidateErased(erasure, "grading-service", last.batch(), true, Map.of()));
        Await.until(
                "it is erased", () -> key().get("/v1/attempts/{id}", meanwhile).statusCode() == 404);
        Await.until(
                "a later batch is the last",
                () -> awaitLastBatch(erasure).batch() > last.batch()
                        && awaitLastBatch(erasure).last());
        receipt(erasure).then().body("state", equalTo("RUNNING"));
        finish(erasure);
    }

    @Test
    void aCandidateWhoWasNeverHereIsErasedAtOnce() {
        String erasure = erase("nobody").then().statusCode(202).extract().path("id");
        finish(erasure);
        receipt(erasure).then().body("services.rows", equalTo(List.of(Map.of(), Map.of())));
        assertThat(erase("nobody").<String>path("id")).as("another one").isNotEqualTo(erasure);
    }

    @Test
    void onlyTheTenantWithTheScopeErasesAndReads() {
        key().post(ERASURES, annsName).then().statusCode(403);
        Callers.candidate(tenant, annsName).post(ERASURES, annsName).then().statusCode(403);
        String erasure = erase(annsName).path("id");
        Callers.withScopes("another-tenant", Scopes.CANDIDATES_ERASE)
                .get("/v1/erasures/{id}", erasure)
                .then()
                .statusCode(404)
                .body("code", equalTo("erasure-not-found"));
        key().get("/v1/erasures/{id}", erasure).then().statusCode(403);
        eraser().get("/v1/erasures/{id}", "nonsense").then().statusCode(404);
    }

    private String startWithKey(QuestionVersionState question) {
        return key().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("question", question.questionVersion(), "candidate", annsName))
                .post("/v1/attempts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void settings() {
        key().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("desiredRetention", 0.8))
                .put("/v1/candidates/{candidate}/review-settings", annsName)
                .then()
                .statusCode(200);
    }

    private Response erase(String candidate) {
        return eraser().header("Idempotency-Key", UUID.randomUUID().toString()).post(ERASURES, candidate);
    }

    private void finish(String erasure) {
        CandidateErasureRequested last = awaitLastBatch(erasure);
        OtherServices.erased(tenant, new CandidateErased(erasure, "grading-service", last.batch(), true, Map.of()));
        awaitDone(erasure);
    }

    private static CandidateErasureRequested awaitLastBatch(String erasure) {
        Await.until("the last batch is told", () -> OtherServices.batchesOf(erasure).stream()
                .anyMatch(CandidateErasureRequested::last));
        return OtherServices.batchesOf(erasure).getLast();
    }

    private void awaitDone(String erasure) {
        Await.until("the erasure is done", () -> "DONE".equals(receipt(erasure).path("state")));
        receipt(erasure).then().body("candidate", nullValue()).body("services.done", equalTo(List.of(true, true)));
    }

    private Response receipt(String erasure) {
        return eraser().get("/v1/erasures/{id}", erasure);
    }

    private RequestSpecification eraser() {
        return Callers.withScopes(tenant, Scopes.CANDIDATES_ERASE);
    }

    private RequestSpecification key() {
        return Callers.keyOf(tenant);
    }

    private static String uuid(String attempt) {
        return Ids.parse("att", attempt).orElseThrow().toString();
    }
}
