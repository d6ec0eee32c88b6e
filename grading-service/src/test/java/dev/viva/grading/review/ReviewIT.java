package dev.viva.grading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.grading.testing.Questions;
import dev.viva.grading.testing.ReviewQuestions;
import dev.viva.grading.testing.TestRunner;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From an outcome that nobody is sure of to the grade that a person makes. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class ReviewIT {
    private static final String PATH = "/v1/attempts/{id}/outcomes";
    private static final GraderName PERSON = new GraderName("person", "1");

    /** Of its own for each test: lists show what others left otherwise. */
    private final String tenant = "review-" + UUID.randomUUID();

    @Test
    void whatAGraderIsNotSureOfWaitsForAPersonWhoseGradeSupersedes() {
        QuestionVersionState question = ReviewQuestions.publish("bank", "review-flow");
        String attempt = CodeQuestions.submit(tenant, question, ReviewQuestions.halfAnswer());
        Grade unsure = CodeQuestions.grade(attempt, 1);
        assertThat(unsure.provisional()).isTrue();
        assertThat(unsure.score()).isEqualByComparingTo("60");

        ValidatableResponse list = reviewer().get("/v1/reviews").then().statusCode(200);
        list.body("items", hasSize(1))
                .body("items[0].attempt", equalTo(attempt))
                .body("items[0].gradingProgress", equalTo("PENDING_MANUAL"))
                .body("items[0].question.slug", equalTo("review-flow"))
                .body("items[0].question.prompt", equalTo("State the theorem."))
                .body("items[0].response.text", equalTo(ReviewQuestions.HALF_ANSWER))
                .body("items[0].unsure.criterion", equalTo(List.of("baseline")))
                .body("items[0].unsure[0].claim", containsString("reduces the variance"))
                .body("items[0].unsure[0].worth", equalTo(40))
                .body("items[0].unsure[0].explanation", containsString("at least 1 is required"))
                .body("items[0].grade.id", equalTo(unsure.id()))
                .body("items[0].reviews", hasSize(0));
        String etag = list.extract().path("items[0].etag");

        ValidatableResponse decided = decide(
                        attempt,
                        etag,
                        Map.of(
                                "reviewer",
                                "maria",
                                "outcomes",
                                List.of(Map.of(
                                        "criterion",
                                        "baseline",
                                        "outcome",
                                        "PARTLY",
                                        "points",
                                        12.5,
                                        "note",
                                        "Names it only.",
                                        "evidence",
                                        List.of(Map.of("quote", "A learned baseline is subtracted"))))))
                .statusCode(200)
                .body("gradingProgress", equalTo("FULLY_GRADED"))
                .body("unsure", hasSize(0))
                .body("reviews[0].reviewer", equalTo("maria"))
                .body("reviews[0].caller", equalTo("key_test"));
        Grade fresh = CodeQuestions.grade(attempt, 2);
        assertThat(fresh.id()).isEqualTo(decided.extract().<String>path("grade.id"));
        assertThat(fresh.supersedes()).isEqualTo(unsure.id());
        assertThat(fresh.provisional()).isFalse();
        assertThat(fresh.score()).isEqualByComparingTo("72.5");
        assertThat(fresh.passed()).isTrue();
        assertThat(fresh.graders()).hasSize(2).contains(PERSON).containsAll(unsure.graders());
        assertThat(fresh.outcomes().getFirst()).isEqualTo(unsure.outcomes().getFirst());
        Grade.CriterionOutcome baseline = fresh.outcomes().get(1);
        assertThat(baseline.explanation()).isEqualTo("Names it only.");
        assertThat(baseline.confidence()).isEqualByComparingTo("1");
        assertThat(baseline.evidence()).singleElement().satisfies(evidence -> assertThat(
                        ReviewQuestions.HALF_ANSWER.substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.quote()));

        reviewer().get("/v1/reviews").then().body("items", hasSize(0));
        Callers.withScopes(tenant, "attempts:read")
                .get("/v1/grades/{id}", unsure.id())
                .then()
                .statusCode(200)
                .body("provisional", equalTo(true));
        String seen = outcomes(attempt).extract().header("ETag");
        assertThat(seen).isEqualTo(decided.extract().header("ETag")).isNotEqualTo(etag);
    }

    @Test
    void aDecisionIsMadeOnWhatWasSeenAndOnlyOnce() {
        String attempt = waiting("review-once");
        String etag = outcomes(attempt).extract().header("ETag");
        Map<String, Object> met = decision("baseline", "MET");
        reviewer().body(met).put(PATH, attempt).then().statusCode(428);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            reviewer()
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body(met)
                    .put(PATH, attempt)
                    .then()
                    .statusCode(200)
                    .body("gradingProgress", equalTo("FULLY_GRADED"));
        }
        String now = outcomes(attempt).extract().header("ETag");
        decide(attempt, etag, met)
                .statusCode(412)
                .body("code", equalTo("outcomes-changed"))
                .body("current.etag", equalTo(now));
        assertThat(CodeQuestions.grades(attempt)).hasSize(2);
    }

    @Test
    void aFinalGradeCanBeCorrectedAndTheLastWordCounts() {
        QuestionVersionState question =
                Questions.publish("bank", Questions.published(Questions.text("review-correct")));
        String attempt = CodeQuestions.submit(tenant, question, Response.text(Questions.STRONG_ANSWER));
        Grade first = CodeQuestions.grade(attempt, 1);
        assertThat(first.provisional()).isFalse();
        decide(attempt, etag(attempt), decision("states-theorem", "MISSED")).statusCode(200);
        assertThat(CodeQuestions.grade(attempt, 2).percent()).isEqualByComparingTo("0");
        decide(attempt, etag(attempt), decision("states-theorem", "PARTLY"))
                .statusCode(200)
                .body("reviews.outcomes.outcome", equalTo(List.of(List.of("MISSED"), List.of("PARTLY"))))
                .body("reviews[0].reviewer", equalTo("key_test"));
        Grade last = CodeQuestions.grade(attempt, 3);
        assertThat(last.percent()).isEqualByComparingTo("50");
        assertThat(last.supersedes()).isEqualTo(CodeQuestions.grade(attempt, 2).id());
    }

    @Test
    void aReviewChangesWhatItNamesAndNothingElseWhateverTheSettingsAreByThen() {
        String attempt = waiting("review-settings");
        reviewer()
                .header("If-Match", "\"0\"")
                .body("{\"minConfidence\":1}")
                .put("/v1/grading-settings")
                .then()
                .statusCode(200);
        Grade before = CodeQuestions.grade(attempt, 1);
        decide(attempt, etag(attempt), decision("needs-model", "PARTLY"))
                .statusCode(200)
                .body("gradingProgress", equalTo("PENDING_MANUAL"))
                .body("unsure.criterion", equalTo(List.of("baseline")));
        Grade after = CodeQuestions.grade(attempt, 2);
        assertThat(after.outcomes().subList(0, 2)).isEqualTo(before.outcomes().subList(0, 2));
        assertThat(after.score()).isEqualByComparingTo("50");

        // What is handed in from now on is under the new settings; so are previews.
        String later = CodeQuestions.submit(
                tenant,
                ReviewQuestions.publish("bank", "review-settings-later"),
                Response.text("The gradient of the expected return needs something."));
        assertThat(CodeQuestions.grade(later, 1).provisional()).isTrue();
        Callers.withScopes(tenant, "grades:preview")
                .body(Map.of(
                        "question",
                        "review-settings",
                        "response",
                        Map.of("text", "The gradient of the expected return needs something.")))
                .post("/v1/grade-previews")
                .then()
                .statusCode(200)
                .body("provisional", equalTo(true))
                .body("outcomes.find { it.criterion == 'states-theorem' }.outcome", equalTo("UNSURE"));
    }

    @Test
    void whatDoesNotFitIsNamedWithItsPlaceAndNothingIsDecided() {
        String attempt = waiting("review-faults");
        String etag = etag(attempt);
        decide(
                        attempt,
                        etag,
                        Map.of(
                                "outcomes",
                                List.of(
                                        Map.of("criterion", "no-such", "outcome", "MET"),
                                        Map.of("criterion", "needs-model", "outcome", "UNSURE"),
                                        Map.of(
                                                "criterion",
                                                "baseline",
                                                "outcome",
                                                "MET",
                                                "evidence",
                                                List.of(Map.of("quote", "never written"))))))
                .statusCode(422)
                .body("code", equalTo("outcomes-invalid"))
                .body("errors.pointer", hasItem("/outcomes/0/criterion"))
                .body("errors.pointer", hasItem("/outcomes/1/outcome"))
                .body("errors.pointer", hasItem("/outcomes/2/evidence/0/quote"));
        decide(attempt, etag, Map.of("outcomes", List.of())).statusCode(400);
        decide(attempt, etag, Map.of()).statusCode(400).body("errors.pointer", hasItem("/outcomes"));
        decide(attempt, etag, decision("baseline", "PERHAPS")).statusCode(400);
        decide(attempt, etag, Map.of("outcomes", List.of(Map.of("criterion", "baseline"))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/outcomes/0/outcome"));
        assertThat(etag(attempt)).isEqualTo(etag);
        assertThat(CodeQuestions.grades(attempt)).hasSize(1);
    }

    @Test
    void anotherTenantFindsNothingAndACandidateNeverReviews() {
        String attempt = waiting("review-scopes");
        String etag = etag(attempt);
        RequestSpecification other = Callers.withScopes(tenant + "-other", "grades:review");
        other.get(PATH, attempt).then().statusCode(404).body("code", equalTo("attempt-not-found"));
        Callers.withScopes(tenant + "-other", "grades:review")
                .header("If-Match", etag)
                .body(decision("baseline", "MET"))
                .put(PATH, attempt)
                .then()
                .statusCode(404);
        Callers.withScopes(tenant + "-other", "grades:review")
                .get("/v1/reviews")
                .then()
                .body("items", hasSize(0));
        String[] scopes = {"questions:read", "attempts:take", "attempts:read", "code:run"};
        Callers.candidate(tenant, "ann", scopes).get("/v1/reviews").then().statusCode(403);
        Callers.candidate(tenant, "ann", scopes).get(PATH, attempt).then().statusCode(403);
        Callers.candidate(tenant, "ann", scopes)
                .header("If-Match", etag)
                .body(decision("baseline", "MET"))
                .put(PATH, attempt)
                .then()
                .statusCode(403);
        reviewer().get(PATH, Ids.format("att", Ids.next())).then().statusCode(404);
        reviewer().get(PATH, "nonsense").then().statusCode(404);
        assertThat(CodeQuestions.grades(attempt)).hasSize(1);
    }

    @Test
    void whatWaitsIsListedOldestFirstByPagesAndFilters() {
        QuestionVersionState question = ReviewQuestions.publish("bank", "review-list");
        List<String> attempts = List.of(
                CodeQuestions.submit(tenant, question, ReviewQuestions.halfAnswer()),
                CodeQuestions.submit(tenant, question, ReviewQuestions.halfAnswer()),
                CodeQuestions.submit(tenant, question, ReviewQuestions.halfAnswer()));
        attempts.forEach(attempt -> CodeQuestions.grade(attempt, 1));
        ValidatableResponse first = reviewer()
                .queryParam("pageSize", 2)
                .queryParam("question", "review-list")
                .get("/v1/reviews")
                .then()
                .statusCode(200)
                .body("items.attempt", equalTo(attempts.subList(0, 2)))
                .body("nextPageToken", notNullValue());
        String token = first.extract().path("nextPageToken");
        reviewer()
                .queryParam("pageSize", 2)
                .queryParam("question", "review-list")
                .queryParam("pageToken", token)
                .get("/v1/reviews")
                .then()
                .statusCode(200)
                .body("items.attempt", equalTo(attempts.subList(2, 3)))
                .body("nextPageToken", nullValue());
        reviewer().queryParam("pageToken", token).get("/v1/reviews").then().statusCode(400);
        for (String reference : List.of(question.question(), question.questionVersion())) {
            reviewer()
                    .queryParam("question", reference)
                    .get("/v1/reviews")
                    .then()
                    .body("items", hasSize(3));
        }
        reviewer().queryParam("question", "nobodys").get("/v1/reviews").then().body("items", hasSize(0));
        reviewer().queryParam("candidate", "ann").get("/v1/reviews").then().body("items", hasSize(3));
        reviewer().queryParam("candidate", "bob").get("/v1/reviews").then().body("items", hasSize(0));
        reviewer()
                .queryParam("gradingProgress", "FULLY_GRADED")
                .get("/v1/reviews")
                .then()
                .statusCode(400);
        reviewer().queryParam("colour", "red").get("/v1/reviews").then().statusCode(400);
    }

    @Test
    void anAttemptThatCouldNotBeGradedIsClosedByAPerson() {
        // Without settings no grader reads the part.
        QuestionVersionState question = Questions.publish(
                "bank",
                Questions.published(CodeQuestions.document(
                        "review-failed",
                        List.of(Part.of("main", PartType.CODE)),
                        List.of(new Criterion("works", null, new BigDecimal(100), false, null, null, null, null)))));
        String attempt = CodeQuestions.submit(tenant, question, Response.text("nobody reads this"));
        Await.until("grading has failed", () -> !CodeQuestions.failures(attempt).isEmpty());
        reviewer().get("/v1/reviews").then().body("items", hasSize(0));
        reviewer()
                .queryParam("gradingProgress", "FAILED")
                .get("/v1/reviews")
                .then()
                .statusCode(200)
                .body("items.attempt", equalTo(List.of(attempt)))
                .body("items[0].fault.code", equalTo("no-grader"))
                .body("items[0].unsure.criterion", equalTo(List.of("works")))
                .body("items[0].grade.id", nullValue());
        decide(attempt, etag(attempt), decision("works", "MET"))
                .statusCode(200)
                .body("gradingProgress", equalTo("FULLY_GRADED"))
                .body("fault", nullValue());
        Grade grade = CodeQuestions.grade(attempt, 1);
        assertThat(grade.graders()).containsExactly(PERSON);
        assertThat(grade.percent()).isEqualByComparingTo("100");
        assertThat(grade.supersedes()).isNull();
        reviewer()
                .queryParam("gradingProgress", "FAILED")
                .get("/v1/reviews")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aPersonsWordHoldsWhenTheCodeIsRunAgain() {
        QuestionVersionState question = CodeQuestions.publish("review-code", "reviewed");
        try (TestRunner runner = TestRunner.start("reviewed", 1)) {
            String attempt = CodeQuestions.submit(tenant, question, CodeQuestions.program("reviewed", "print(1)"));
            var request = runner.take();
            outcomes(attempt).body("gradingProgress", equalTo("PENDING")).body("grade", nullValue());
            decide(attempt, etag(attempt), decision("works", "MET"))
                    .statusCode(409)
                    .body("code", equalTo("grading-in-progress"));
            runner.started(request);
            runner.finished(request, "WRONG_ANSWER", "ACCEPTED");
            Grade machine = CodeQuestions.grade(attempt, 1);
            assertThat(machine.percent()).isEqualByComparingTo("75");

            decide(attempt, etag(attempt), decision("works", "MET")).statusCode(200);
            Grade reviewed = CodeQuestions.grade(attempt, 2);
            assertThat(reviewed.percent()).isEqualByComparingTo("100");
            assertThat(reviewed.tests()).isEqualTo(machine.tests());

            reviewer().post("/v1/attempts/{id}/rejudgement", attempt).then().statusCode(202);
            runner.runNext("WRONG_ANSWER", "WRONG_ANSWER");
            Grade again = CodeQuestions.grade(attempt, 3);
            assertThat(again.supersedes()).isEqualTo(reviewed.id());
            assertThat(again.percent()).isEqualByComparingTo("100");
            assertThat(again.graders()).contains(PERSON);
            assertThat(again.tests()).extracting(Grade.TestResult::verdict).containsOnly("WRONG_ANSWER");
            outcomes(attempt)
                    .body("grade.id", equalTo(again.id()))
                    .body("grade.outcomes[0].explanation", not(containsString("tests")));
        }
    }

    @Test
    void aListShowsHowALongResponseBegins() {
        String text = ReviewQuestions.HALF_ANSWER + " That is all that I can say of it.".repeat(20);
        QuestionVersionState question = ReviewQuestions.publish("bank", "review-long");
        String attempt = CodeQuestions.submit(tenant, question, Response.text(text));
        assertThat(CodeQuestions.grade(attempt, 1).provisional()).isTrue();
        reviewer()
                .get("/v1/reviews")
                .then()
                .statusCode(200)
                .body("items[0].attempt", equalTo(attempt))
                .body("items[0].responseCut", equalTo(true))
                .body("items[0].response.text", equalTo(text.substring(0, 500) + "…"));
        outcomes(attempt).body("responseCut", nullValue()).body("response.text", equalTo(text));
    }

    private String waiting(String slug) {
        String attempt =
                CodeQuestions.submit(tenant, ReviewQuestions.publish("bank", slug), ReviewQuestions.halfAnswer());
        assertThat(CodeQuestions.grade(attempt, 1).provisional()).isTrue();
        return attempt;
    }

    private static Map<String, Object> decision(String criterion, String outcome) {
        return Map.of("outcomes", List.of(Map.of("criterion", criterion, "outcome", outcome)));
    }

    private String etag(String attempt) {
        return outcomes(attempt).extract().header("ETag");
    }

    private ValidatableResponse outcomes(String attempt) {
        return reviewer().get(PATH, attempt).then().statusCode(200);
    }

    private ValidatableResponse decide(String attempt, String etag, Map<String, Object> body) {
        return reviewer().header("If-Match", etag).body(body).put(PATH, attempt).then();
    }

    private RequestSpecification reviewer() {
        return Callers.withScopes(tenant, "grades:review");
    }
}
