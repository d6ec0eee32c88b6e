package dev.viva.attempt.studyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.attempt.loop.LoopVersions;
import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Practice;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.events.loop.LoopVersionState.Status;
import dev.viva.events.loop.SelectionRule;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.events.question.Rubric;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class StudyPlanIT {
    private static final String OF_CANDIDATE = "/v1/candidates/{candidate}/study-plans";
    private static final String PLAN = "/v1/study-plans/{id}";
    private static final String TICK = PLAN + "/activities/{number}";
    private static final LocalizedText TEXT = new LocalizedText("text", "текст");

    private final Practice ann = new Practice("plans-" + UUID.randomUUID(), "ann");

    @Inject
    LoopVersions loops;

    @Inject
    Tenants tenants;

    @Test
    void aPlanHasWeeksUntilTheInterview() {
        String loop = loop("some-lab");
        Response made = make(loop, 84, 10, null);

        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", "/v1/study-plans/" + made.path("id"))
                .body("id", startsWith("pln_"))
                .body("loop", equalTo(loop))
                .body("weeks", hasSize(12))
                .body("weeks[0].startsOn", equalTo(day(0)))
                .body("weeks[0].theme", equalTo("Fundamentals"))
                .body("weeks[11].theme", equalTo("Papers"))
                .body("totals[0].theme", equalTo("problems"))
                .body("totals[0].target.min", equalTo(5))
                .body("totals[0].target.max", equalTo(9))
                .body("shortfall", nullValue())
                .body("weeks.activities.flatten().kind", hasItem("MOCK"));
        get(made).then().statusCode(200).header("ETag", "\"0\"").header("Content-Language", "en");
        assertThat(get(made).<List<Object>>path("weeks")).isEqualTo(made.<List<Object>>path("weeks"));
        Callers.candidate(ann.tenant(), "ann")
                .get(OF_CANDIDATE, "ann")
                .then()
                .statusCode(200)
                .body("items.id", contains(made.<String>path("id")));
    }

    @Test
    void tooLittleTimeIsSaid() {
        make(loop("some-lab"), 3, 1, "ru")
                .then()
                .statusCode(201)
                .header("Content-Language", "ru")
                .body("weeks", hasSize(1))
                .body("shortfall.minutes", notNullValue())
                .body("shortfall.items.kind", hasItem("PAPER"))
                .body("shortfall.summary", startsWith("Не хватает времени"));
    }

    @Test
    void aGradeChangesThePlanWhenItIsReadNext() {
        QuestionVersionState question = Practice.question("planned", "coding/arrays", "screening", "one");
        Response made = make(loop("some-lab"), 84, 10, null);
        made.then().body("totals[0].done", equalTo(0));

        ann.graded(question, 100, Map.of("one", Outcome.MISSED));

        get(made)
                .then()
                .body("totals[0].done", equalTo(1))
                .body("totals[0].target.min", equalTo(5))
                .body(
                        "weeks[0].activities.find { it.topic == 'coding/arrays' && it.theme == 'problems' }.done",
                        equalTo(1))
                .body("weeks[0].activities.find { it.theme == 'reviews' }.count", equalTo(1))
                .body("computedAt", not(equalTo(made.path("computedAt"))));
    }

    @Test
    void aStoryThatWasToldIsThere() {
        String competency = "competency-" + UUID.randomUUID();
        QuestionVersionState story = story(competency);
        Response made = make(loop("some-lab"), 84, 10, null);
        made.then()
                .body("stories.missing", hasItem(competency))
                .body("weeks.activities.flatten().findAll { it.kind == 'STORY' }.competency", hasItem(competency));

        ann.graded(story, 80, Map.of("one", Outcome.MET));

        get(made).then().body("stories.told", hasItem(competency)).body("stories.missing", not(hasItem(competency)));
    }

    @Test
    void readingIsTickedAndProblemsThatWereSolvedElsewhereToo() {
        Response made = make(loop("some-lab"), 84, 10, null);
        int book = made.path("weeks.activities.flatten().find { it.kind == 'READING' }.number");
        int problems = made.path("weeks.activities.flatten().find { it.theme == 'problems' }.number");

        tick(made, book, 1)
                .then()
                .statusCode(200)
                .body("weeks.activities.flatten().find { it.number == " + book + " }.done", equalTo(1))
                .body("totals.find { it.kind == 'READING' }.done", equalTo(1));
        tick(made, problems, 1).then().statusCode(200).body("totals[0].done", equalTo(1));
        tick(made, problems, 0).then().statusCode(200).body("totals[0].done", equalTo(0));
        tick(made, book, 99).then().statusCode(422).body("code", equalTo("done-above-count"));
        tick(made, book, -1).then().statusCode(400);
        tick(made, 99_999, 1).then().statusCode(404).body("code", equalTo("activity-not-found"));
        get(made).then().body("totals.find { it.kind == 'READING' }.done", equalTo(1));
    }

    @Test
    void aReviewIsCountedByItsGradeAlone() {
        ann.graded(Practice.question("missed", "coding/arrays", "screening", "one"), 0, Map.of("one", Outcome.MISSED));
        Response made = make(loop("some-lab"), 84, 10, null);
        int review = made.path("weeks.activities.flatten().find { it.theme == 'reviews' }.number");

        tick(made, review, 1).then().statusCode(422).body("code", equalTo("counted-by-grades"));
    }

    @Test
    void dateAndHoursAreChangedUnderTheTag() {
        Response made = make(loop("some-lab"), 84, 10, null);

        change(made, null, 28, 5).then().statusCode(428);
        change(made, "\"7\"", 28, 5)
                .then()
                .statusCode(412)
                .body("code", equalTo("study-plan-changed"))
                .body("current.etag", equalTo("\"0\""));
        change(made, "\"0\"", 28, 5)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("weeks", hasSize(4))
                .body("hoursPerWeek", equalTo(5))
                .body("weeks[0].hours", equalTo(5));
        change(made, "\"1\"", 0, 5).then().statusCode(422).body("errors.pointer", contains("/date"));

        Callers.keyOf(ann.tenant()).delete(PLAN, made.<String>path("id")).then().statusCode(428);
        Callers.keyOf(ann.tenant())
                .header("If-Match", "\"1\"")
                .delete(PLAN, made.<String>path("id"))
                .then()
                .statusCode(204);
        get(made).then().statusCode(404).body("code", equalTo("study-plan-not-found"));
    }

    @Test
    void theCalendarIsAFileWithAnEventForEachActivity() {
        Response made = make(loop("some-lab"), 84, 10, "ru");
        int activities = made.path("weeks.activities.flatten().size()");

        Response calendar = Callers.keyOf(ann.tenant()).accept("text/calendar").get(PLAN, made.<String>path("id"));

        calendar.then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Content-Language", "ru")
                .header("Content-Disposition", containsString(".ics"));
        String unfolded = calendar.asString().replace("\r\n ", "");
        assertThat(unfolded.split("\r\n", -1))
                .filteredOn("BEGIN:VEVENT"::equals)
                .hasSize(activities + 1);
        assertThat(unfolded)
                .contains("UID:" + made.path("id") + "-1@viva", "SUMMARY:Задачи: Массивы", "SUMMARY:Чтение: Книга");
        Callers.keyOf(ann.tenant())
                .accept("text/calendar;q=0.5, application/json")
                .get(PLAN, made.<String>path("id"))
                .then()
                .contentType(startsWith("application/json"));
        Callers.keyOf(ann.tenant())
                .accept("*/*")
                .get(PLAN, made.<String>path("id"))
                .then()
                .contentType(startsWith("application/json"));
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        String loop = loop("some-lab");
        make(loop, 0, 10, null).then().statusCode(422).body("errors.pointer", contains("/date"));
        make(loop, -30, 10, null).then().statusCode(422).body("code", equalTo("date-out-of-range"));
        make(loop, 800, 10, null).then().statusCode(422).body("code", equalTo("date-out-of-range"));
        make(loop, 30, 0, null).then().statusCode(400);
        make(loop, 30, 81, null).then().statusCode(400);
        make(loop, 30, 10, "fr").then().statusCode(400);
        make("no-such-loop", 30, 10, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("loop-not-found"))
                .body("errors.pointer", contains("/loop"));
        make("\0", 30, 10, null).then().statusCode(422);
        make(loop("unknown-lab"), 30, 10, null).then().statusCode(422).body("code", equalTo("no-curriculum"));
        make(loop("broken-lab"), 30, 10, null)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("curriculum-not-here"));
    }

    @Test
    void thePlanOfARepeatedRequestIsTheSame() {
        Map<String, Object> body = Map.of("loop", loop("some-lab"), "date", day(30), "hoursPerWeek", 10);
        String key = UUID.randomUUID().toString();
        String first = post(body, key).path("id");

        post(body, key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        Callers.keyOf(ann.tenant()).get(OF_CANDIDATE, "ann").then().body("items", hasSize(1));
    }

    @Test
    void aCandidateSeesAndChangesNobodyElsesPlans() {
        Response made = make(loop("some-lab"), 84, 10, null);
        String id = made.path("id");
        Callers.candidate(ann.tenant(), "bob").get(PLAN, id).then().statusCode(404);
        Callers.candidate(ann.tenant(), "bob").get(OF_CANDIDATE, "ann").then().statusCode(404);
        Callers.candidate(ann.tenant(), "bob")
                .header("If-Match", "\"0\"")
                .delete(PLAN, id)
                .then()
                .statusCode(404);
        Callers.candidate(ann.tenant(), "bob")
                .contentType(ContentType.JSON)
                .body(Map.of("done", 1))
                .put(TICK, id, 1)
                .then()
                .statusCode(404);
        Callers.keyOf("other-" + ann.tenant()).get(PLAN, id).then().statusCode(404);
        Callers.candidate(ann.tenant(), "ann").get(PLAN, id).then().statusCode(200);
        Map<String, Object> own = Map.of("loop", loop("some-lab"), "date", day(30), "hoursPerWeek", 10);
        Callers.candidate(ann.tenant(), "ann")
                .contentType(ContentType.JSON)
                .body(own)
                .post(OF_CANDIDATE, "ann")
                .then()
                .statusCode(201);
        Callers.candidate(ann.tenant(), "bob")
                .contentType(ContentType.JSON)
                .body(own)
                .post(OF_CANDIDATE, "ann")
                .then()
                .statusCode(404);
    }

    private Response make(String loop, int days, int hours, String language) {
        Map<String, Object> body = new HashMap<>(Map.of("loop", loop, "date", day(days), "hoursPerWeek", hours));
        if (language != null) {
            body.put("language", language);
        }
        return post(body, UUID.randomUUID().toString());
    }

    private Response post(Map<String, Object> body, String key) {
        return Callers.keyOf(ann.tenant())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(OF_CANDIDATE, "ann");
    }

    private Response get(Response made) {
        return Callers.keyOf(ann.tenant()).get(PLAN, made.<String>path("id"));
    }

    private Response tick(Response made, int number, int done) {
        return Callers.keyOf(ann.tenant())
                .contentType(ContentType.JSON)
                .body(Map.of("done", done))
                .put(TICK, made.path("id"), number);
    }

    private Response change(Response made, String tag, int days, int hours) {
        var request = Callers.keyOf(ann.tenant())
                .contentType(ContentType.JSON)
                .body(Map.of("date", day(days), "hoursPerWeek", hours));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.put(PLAN, made.<String>path("id"));
    }

    private static String day(int fromNow) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(fromNow).toString();
    }

    private QuestionVersionState story(String competency) {
        QuestionVersionState shape =
                Questions.version(OtherServices.freshSlug("story"), Part.of("main", PartType.STORY));
        QuestionDocument document = new QuestionDocument(
                shape.document().slug(),
                Category.BEHAVIORAL,
                List.of("behavioral/failure"),
                Difficulty.EASY,
                List.of("screening"),
                List.of(),
                List.of(competency),
                10,
                TEXT,
                TEXT,
                TEXT,
                shape.document().parts(),
                new Rubric(60, shape.document().rubric().criteria(), List.of()),
                List.of(),
                List.of());
        QuestionVersionState state = new QuestionVersionState(
                shape.questionVersion(),
                shape.question(),
                1,
                QuestionVersionState.Status.PUBLISHED,
                document,
                shape.publishedAt(),
                null);
        OtherServices.publish("bank", 1, state);
        return state;
    }

    private String loop(String company) {
        String slug = OtherServices.freshSlug("loop");
        LoopStage stage = new LoopStage(
                "screening",
                StageType.TECHNICAL,
                TEXT,
                null,
                100,
                null,
                null,
                false,
                60,
                null,
                List.of(new SelectionRule(1, null, null, null, null, null, null)),
                null);
        OtherServices.say(
                "bank",
                0,
                new LoopVersionState(
                        Ids.format("lpv", Ids.next()),
                        Ids.format("lop", Ids.next()),
                        1,
                        Status.PUBLISHED,
                        new LoopDocument(slug, company, TEXT, null, null, List.of(stage), null, null, null),
                        Instant.now(),
                        null));
        Await.until("the copy of " + slug + " is here", () -> tenants.as(
                        ann.tenant(), () -> loops.current(ann.tenant(), slug))
                .isPresent());
        return slug;
    }
}
