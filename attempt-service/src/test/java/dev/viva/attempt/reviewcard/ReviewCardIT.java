package dev.viva.attempt.reviewcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Practice;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class ReviewCardIT {
    private static final String REVIEWS = "/v1/candidates/{candidate}/reviews";
    private static final String SETTINGS = "/v1/candidates/{candidate}/review-settings";

    private static final int MANY = 105;

    private final Practice ann = new Practice("tenant-" + UUID.randomUUID(), "ann");
    private final String topic = "dl/" + UUID.randomUUID();

    @Test
    void missedCriteriaBecomeCardsAndMetOnesDoNot() {
        QuestionVersionState question = question("cards", "missed", "partly", "met");
        ann.graded(question, 40, Map.of("missed", Outcome.MISSED, "partly", Outcome.PARTLY, "met", Outcome.MET));

        due(0).then().statusCode(200).body("items", empty());
        due(1).then()
                .body("items.criterion", containsInAnyOrder("missed", "partly"))
                .body("items.question.slug", contains(slug(question), slug(question)))
                .body("items.question.another", contains(false, false));
        Response missed = due(1);
        Map<String, Object> card = missed.path("items.find { it.criterion == 'missed' }");
        assertThat(card)
                .containsEntry("state", "LEARNING")
                .containsEntry("reviews", 1)
                .containsEntry("hint", "Hint of missed")
                .containsEntry("topic", topic);
        assertThat(card.get("why").toString()).startsWith("Missed on ");
        Callers.keyOf(ann.tenant())
                .header("Accept-Language", "ru")
                .queryParam("due", in(1))
                .get(REVIEWS, "ann")
                .then()
                .header("Content-Language", "ru")
                .body("items.hint", containsInAnyOrder("Подсказка missed", "Подсказка partly"))
                .body("items.why", containsInAnyOrder(startsWith("Критерий не"), startsWith("Критерий раскрыт лишь")));
    }

    @Test
    void aCriterionIsTestedAgainByAnotherQuestionThatHasIt() {
        QuestionVersionState first = question("first", "shared", "own");
        QuestionVersionState second = question("second", "shared");
        ann.graded(first, 0, Map.of("shared", Outcome.MISSED, "own", Outcome.MISSED));
        Response before = due(1);
        assertThat(before.<String>path("items.find { it.criterion == 'shared' }.question.slug"))
                .isEqualTo(slug(second));
        assertThat(before.<Boolean>path("items.find { it.criterion == 'shared' }.question.another"))
                .isTrue();
        assertThat(before.<String>path("items.find { it.criterion == 'own' }.question.slug"))
                .isEqualTo(slug(first));

        Grade met = ann.graded(second, 100, Map.of("shared", Outcome.MET));
        due(400).then().body("items", hasSize(2));
        Map<String, Object> reviewed = due(400).path("items.find { it.criterion == 'shared' }");
        assertThat(reviewed).containsEntry("reviews", 2).containsEntry("state", "REVIEW");
        assertThat(((Map<?, ?>) reviewed.get("last")).get("attempt")).isEqualTo(met.attempt());
        assertThat(((Map<?, ?>) reviewed.get("last")).get("outcome")).isEqualTo("MET");
    }

    @Test
    void aGradeThatSupersedesCorrectsTheReviewInsteadOfAddingOne() {
        QuestionVersionState question = question("corrected", "one", "two");
        Grade first = ann.graded(question, 0, Map.of("one", Outcome.MISSED, "two", Outcome.MISSED));
        ann.release(first);
        Grade second =
                Practice.grade(first.attempt(), 50, Map.of("one", Outcome.MET, "two", Outcome.PARTLY), first.id());
        ann.release(second);
        due(10).then()
                .body("items.criterion", contains("two"))
                .body("items[0].reviews", equalTo(1))
                .body("items[0].last.outcome", equalTo("PARTLY"));
        ann.release(Practice.grade(first.attempt(), 0, Map.of("one", Outcome.MISSED), second.id()));
        due(10).then().body("items.criterion", contains("one"));
    }

    /** After a restore grading-service may know nothing of the grade that is here. */
    @Test
    void anotherFirstGradeCorrectsTheReviewToo() {
        QuestionVersionState question = question("regraded", "one");
        Grade first = ann.graded(question, 0, Map.of("one", Outcome.MISSED));
        ann.release(Practice.grade(first.attempt(), 50, Map.of("one", Outcome.PARTLY), null));
        due(10).then()
                .body("items.criterion", contains("one"))
                .body("items[0].reviews", equalTo(1))
                .body("items[0].last.outcome", equalTo("PARTLY"));
    }

    @Test
    void aProvisionalGradeMakesNoCards() {
        String attempt = ann.submit(question("unsure", "one", "two"));
        Grade unsure = Practice.grade(attempt, 0, Map.of("one", Outcome.UNSURE, "two", Outcome.MISSED), null);
        ann.release(unsure);
        due(10).then().body("items", empty());
        ann.release(Practice.grade(attempt, 50, Map.of("one", Outcome.MET, "two", Outcome.MISSED), unsure.id()));
        due(10).then().body("items.criterion", contains("two"));
    }

    @Test
    void gradesThatArriveAtOnceMakeOneCard() {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            grades.add(Practice.grade(
                    ann.submit(question("at-once", "shared")), 0, Map.of("shared", Outcome.MISSED), null));
        }
        grades.forEach(grade -> OtherServices.release(ann.tenant(), grade));
        grades.forEach(ann::release);
        due(10).then().body("items.reviews", contains(6));
    }

    /** More of them than are told at once. */
    @Test
    void gradesThatNobodyHasReadAreToldOnceHoweverManyReadAtOnce() throws Exception {
        QuestionVersionState question = question("untold", "shared");
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            grades.add(Practice.grade(ann.submit(question), 0, Map.of("shared", Outcome.MISSED), null));
        }
        grades.forEach(grade -> OtherServices.release(ann.tenant(), grade));
        grades.forEach(ann::release);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Integer>>> reading = Collections.nCopies(4, () -> due(10).path("items.reviews"));
            for (Future<List<Integer>> read : readers.invokeAll(reading)) {
                assertThat(read.get()).containsExactly(MANY);
            }
        }
    }

    @Test
    void aGradeThatWasCorrectedBeforeAnybodyReadCountsAsItIsNow() {
        Grade first =
                ann.graded(question("unread", "one", "two"), 0, Map.of("one", Outcome.MISSED, "two", Outcome.MISSED));
        Grade second =
                Practice.grade(first.attempt(), 50, Map.of("one", Outcome.MET, "two", Outcome.PARTLY), first.id());
        ann.release(second);
        Grade doubted = Practice.grade(first.attempt(), 50, Map.of("one", Outcome.UNSURE), second.id());
        ann.release(doubted);
        due(10).then()
                .body("items.criterion", contains("two"))
                .body("items[0].reviews", equalTo(1))
                .body("items[0].last.outcome", equalTo("PARTLY"));
    }

    @Test
    void withoutAPublishedQuestionThereIsNothingToTake() {
        QuestionVersionState question = question("retired", "one");
        ann.graded(question, 0, Map.of("one", Outcome.MISSED));
        OtherServices.publish("bank", 2, Questions.retired(question));
        due(1).then().body("items", hasSize(1)).body("items[0].question", nullValue());
    }

    @Test
    void pagesGoOnBehindTheLastCard() {
        ann.graded(
                question("pages", "a", "b", "c"),
                0,
                Map.of("a", Outcome.MISSED, "b", Outcome.MISSED, "c", Outcome.PARTLY));
        String until = in(30);
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            var request = Callers.keyOf(ann.tenant()).queryParam("due", until).queryParam("pageSize", 2);
            if (token != null) {
                request.queryParam("pageToken", token);
            }
            Response page = request.get(REVIEWS, "ann");
            seen.addAll(page.path("items.criterion"));
            token = page.path("nextPageToken");
        } while (token != null);
        assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void retentionAndInterviewMoveTheDates() {
        QuestionVersionState question = question("settings", "one");
        ann.graded(question, 0, Map.of("one", Outcome.PARTLY));
        ann.graded(question, 100, Map.of("one", Outcome.MET));
        Instant usual = dueAt();
        settings("\"0\"", Map.of("desiredRetention", 0.7))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("desiredRetention", equalTo(0.7f))
                .body("interviewDate", nullValue());
        Instant later = dueAt();
        assertThat(later).isAfter(usual.plus(Duration.ofDays(5)));

        String interview = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        settings("\"1\"", Map.of("desiredRetention", 0.7, "interviewDate", interview))
                .then()
                .statusCode(200)
                .body("interviewDate", equalTo(interview));
        assertThat(dueAt())
                .isBefore(later)
                .isBefore(Instant.parse(interview + "T00:00:00Z").plus(Duration.ofDays(1)));
        Callers.candidate(ann.tenant(), "ann")
                .get(SETTINGS, "ann")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("interviewDate", equalTo(interview));
    }

    @Test
    void settingsAreGuardedByTheirTag() {
        Callers.keyOf(ann.tenant())
                .get(SETTINGS, "ann")
                .then()
                .header("ETag", "\"0\"")
                .body("desiredRetention", equalTo(0.9f));
        settings(null, Map.of("desiredRetention", 0.8)).then().statusCode(428);
        settings("\"3\"", Map.of("desiredRetention", 0.8))
                .then()
                .statusCode(412)
                .body("code", equalTo("review-settings-changed"))
                .body("current.etag", equalTo("\"0\""));
        settings("\"0\"", Map.of("desiredRetention", 0.98)).then().statusCode(400);
        settings("\"0\"", Map.of("desiredRetention", 0.855))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/desiredRetention"));
        settings("\"0\"", Map.of("desiredRetention", 0.9, "interviewDate", "soon"))
                .then()
                .statusCode(400);
        settings("\"0\"", Map.of("desiredRetention", 0.9, "interviewDate", "+999999999-01-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/interviewDate"));
    }

    @Test
    void anyTimeCanBeAskedFor() {
        ann.graded(question("times", "one"), 0, Map.of("one", Outcome.MISSED));
        for (String due : List.of("+1000000000-12-31T23:59:59Z", "9999-12-31T23:59:59.999999999Z")) {
            Callers.keyOf(ann.tenant())
                    .queryParam("due", due)
                    .get(REVIEWS, "ann")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        Callers.keyOf(ann.tenant())
                .queryParam("due", "-1000000000-01-01T00:00:00Z")
                .get(REVIEWS, "ann")
                .then()
                .statusCode(200)
                .body("items", empty());
        Callers.keyOf(ann.tenant())
                .queryParam("due", "tomorrow")
                .get(REVIEWS, "ann")
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-parameter"));
    }

    @Test
    void aCandidateSeesAndChangesNobodyElsesReviews() {
        ann.graded(question("private", "one"), 0, Map.of("one", Outcome.MISSED));
        Callers.candidate(ann.tenant(), "bob").get(REVIEWS, "ann").then().statusCode(404);
        Callers.candidate(ann.tenant(), "bob").get(SETTINGS, "ann").then().statusCode(404);
        Callers.candidate(ann.tenant(), "bob")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("desiredRetention", 0.8))
                .put(SETTINGS, "ann")
                .then()
                .statusCode(404);
        Callers.keyOf("another-" + ann.tenant())
                .queryParam("due", in(10))
                .get(REVIEWS, "ann")
                .then()
                .body("items", empty());
        Callers.candidate(ann.tenant(), "ann")
                .queryParam("due", in(10))
                .get(REVIEWS, "ann")
                .then()
                .body("items", hasSize(1));
    }

    private QuestionVersionState question(String name, String... criteria) {
        return Practice.question(name, topic, "system-design", criteria);
    }

    private static String slug(QuestionVersionState question) {
        return question.document().slug();
    }

    private Response due(int days) {
        return Callers.keyOf(ann.tenant()).queryParam("due", in(days)).get(REVIEWS, "ann");
    }

    private Instant dueAt() {
        return Instant.parse(due(400).path("items[0].dueAt"));
    }

    private static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }

    private Response settings(String tag, Map<String, Object> wanted) {
        var request = Callers.keyOf(ann.tenant()).contentType(ContentType.JSON).body(wanted);
        return (tag == null ? request : request.header("If-Match", tag)).put(SETTINGS, "ann");
    }
}
