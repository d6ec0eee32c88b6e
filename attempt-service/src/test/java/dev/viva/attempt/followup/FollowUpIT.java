package dev.viva.attempt.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.attempt.testing.Streams;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.attempt.FollowUpsAnswered.Answer;
import dev.viva.events.attempt.FollowUpsAnswered.State;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.events.question.LocalizedText;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import dev.viva.testing.client.EventStream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is put to a candidate behind an answer, and what may be said to it until when. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class FollowUpIT {
    private static final String TENANT = "default";
    private static final String PATH = "/v1/attempts/{id}/follow-ups/{followUp}";
    private static final String TEXT = "Вычесть базовый уровень \uD83D\uDE80\r\n\tи всё";

    @Inject
    EntityManager entities;

    @Inject
    Tenants tenants;

    @Test
    void whatIsAskedIsAnsweredAndGradedThen() throws Exception {
        String slug = Questions.inTheBank("defence");
        Response started = key().contentType(ContentType.JSON)
                .body(Map.of("question", slug, "candidate", "ann", "language", "ru", "followUps", true))
                .post("/v1/attempts");
        started.then().statusCode(201).body("asksFollowUps", equalTo(true)).body("followUps", nullValue());
        String id = started.path("id");
        submit(id);
        Await.until("the submission is published", () -> !OtherServices.submissionsOf(id)
                .isEmpty());
        AttemptSubmitted submitted = OtherServices.submissionsOf(id).getFirst();
        assertThat(submitted.followUps()).isTrue();

        OtherServices.ask(TENANT, id, asked(2, "noise"), asked(1, "scale"));
        OtherServices.ask(TENANT, id, asked(2, "noise"), asked(1, "scale")); // said twice
        Await.until("it is put to the candidate", () -> get(id).path("followUps") != null);
        get(id).then()
                .body("gradingProgress", equalTo("PENDING"))
                .body("followUps", hasSize(2))
                .body("followUps[0].id", equalTo("follow-up-2"))
                .body("followUps[0].prompt", equalTo("Вопрос: noise?"))
                .body("followUps[0].state", equalTo("ASKED"))
                .body("followUps[0].criterion", nullValue())
                .body("followUpsDueAt", notNullValue());
        assertThat(get(id).asString()).doesNotContain("states-theorem");

        Response first = answer(id, "follow-up-2", Map.of("text", TEXT));
        first.then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer", equalTo(TEXT))
                .body("closedAt", notNullValue());
        answer(id, "follow-up-2", Map.of("text", TEXT))
                .then()
                .statusCode(200)
                .body("closedAt", equalTo(first.path("closedAt")));
        answer(id, "follow-up-2", Map.of("text", TEXT + "."))
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-answered"));
        answer(id, "follow-up-2", Map.of("declined", true)).then().statusCode(409);
        answer(id, "follow-up-3", Map.of("text", TEXT))
                .then()
                .statusCode(404)
                .body("code", equalTo("follow-up-not-found"));
        assertThat(OtherServices.answersOf(id)).isEmpty();

        answer(id, "follow-up-1", Map.of("declined", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        answer(id, "follow-up-1", Map.of("declined", true)).then().statusCode(200);
        answer(id, "follow-up-1", Map.of("text", "Yet"))
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-declined"));
        FollowUpsAnswered told = told(id);
        assertThat(told.candidate()).isEqualTo("ann");
        assertThat(told.followUps())
                .extracting(Answer::id, Answer::state, Answer::text)
                .containsExactly(
                        tuple("follow-up-2", State.ANSWERED, TEXT), tuple("follow-up-1", State.DECLINED, null));
        get(id).then().body("followUpsDueAt", nullValue()).body("gradingProgress", equalTo("PENDING"));

        OtherServices.release(TENANT, OtherServices.grade(id, "70", false, null));
        Await.until("the grade is here", () -> "FULLY_GRADED".equals(get(id).path("gradingProgress")));
        get(id).then().body("followUps[0].criterion", equalTo("states-theorem"));
        try (EventStream stream = Streams.ofAttempt(Callers.authorization(TENANT), id, null)) {
            List<EventStream.SseEvent> events = stream.untilEnd();
            assertThat(events)
                    .extracting(EventStream.SseEvent::name)
                    .containsExactly("attempt.submitted", "follow-up.asked", "follow-up.asked", "grade.released");
            assertThat(events.get(1).data())
                    .contains("\"id\":\"follow-up-2\"", "Вопрос: noise?", "\"dueAt\"")
                    .doesNotContain("states-theorem");
        }
        assertThat(OtherServices.answersOf(id)).hasSize(1);
    }

    @Test
    void onlyTheCandidateOfTheTenantAnswers() {
        String id = asked("ann");
        Callers.candidate(TENANT, "bob")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "mine"))
                .put(PATH, id, "follow-up-1")
                .then()
                .statusCode(404)
                .body("code", equalTo("attempt-not-found"));
        Callers.keyOf("other")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "mine"))
                .put(PATH, id, "follow-up-1")
                .then()
                .statusCode(404);
        Callers.withScopes(TENANT, "attempts:read")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "mine"))
                .put(PATH, id, "follow-up-1")
                .then()
                .statusCode(403);
        Callers.candidate(TENANT, "ann")
                .contentType(ContentType.JSON)
                .body(Map.of("text", ""))
                .put(PATH, id, "follow-up-1")
                .then()
                .statusCode(200)
                .body("answer", equalTo(""));
        assertThat(told(id).followUps()).containsExactly(new Answer("follow-up-1", State.ANSWERED, ""));
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        String id = asked("ann");
        for (Map<String, Object> undecided : List.of(
                Map.<String, Object>of("declined", false), Map.<String, Object>of("text", "a", "declined", true))) {
            answer(id, "follow-up-1", undecided).then().statusCode(422).body("code", equalTo("follow-up-undecided"));
        }
        answer(id, "follow-up-1", Map.of("text", "a\u0000b"))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-not-storable"));
        answer(id, "follow-up-1", Map.of("text", "a".repeat(262_144)))
                .then()
                .statusCode(413)
                .body("code", equalTo("response-too-large"));
        answer(id, "follow-up-1", Map.of("text", "a", "more", 1)).then().statusCode(400);
        get(id).then().body("followUps[0].state", equalTo("ASKED"));
    }

    @Test
    void whoeverComesAfterTheTimeFindsItClosed() {
        String id = asked("ann");
        letTimePass(id);
        answer(id, "follow-up-1", Map.of("text", "late"))
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-expired"));
        get(id).then()
                .body("followUps[0].state", equalTo("EXPIRED"))
                .body("followUps[0].answer", nullValue())
                .body("followUpsDueAt", nullValue());
        assertThat(told(id).followUps()).containsExactly(new Answer("follow-up-1", State.EXPIRED, null));

        String read = asked("ann");
        letTimePass(read);
        get(read).then().body("followUps[0].state", equalTo("EXPIRED"));
    }

    @Test
    void whatNobodyComesForIsClosedByItself() {
        String id = asked("ann", asked(1, "one"), asked(2, "two"));
        answer(id, "follow-up-2", Map.of("text", "in time")).then().statusCode(200);
        letTimePass(id);
        assertThat(told(id).followUps())
                .containsExactly(
                        new Answer("follow-up-1", State.EXPIRED, null),
                        new Answer("follow-up-2", State.ANSWERED, "in time"));
        assertThat(OtherServices.answersOf(id)).hasSize(1);
    }

    @Test
    void anAttemptThatDoesNotWantThemSaysNothingOfThem() {
        String slug = Questions.inTheBank("no-defence");
        Response started = key().contentType(ContentType.JSON)
                .body(Map.of("question", slug))
                .post("/v1/attempts");
        started.then().statusCode(201).body("asksFollowUps", equalTo(false)).body("followUps", nullValue());
        String id = started.path("id");
        submit(id);
        Await.until("the submission is published", () -> !OtherServices.submissionsOf(id)
                .isEmpty());
        assertThat(OtherServices.submissionsOf(id).getFirst().followUps()).isNull();
        answer(id, "follow-up-1", Map.of("text", "a")).then().statusCode(404);
        answer(Ids.format("att", Ids.next()), "follow-up-1", Map.of("text", "a"))
                .then()
                .statusCode(404)
                .body("code", equalTo("attempt-not-found"));
        Callers.keyOf(TENANT).get("/v1/attempts/{id}", id).then().body("gradingProgress", not(equalTo("FULLY_GRADED")));
    }

    private static FollowUpsAsked.Asked asked(int number, String text) {
        return new FollowUpsAsked.Asked(
                "follow-up-" + number,
                "states-theorem",
                new LocalizedText("Question: " + text + "?", "Вопрос: " + text + "?"));
    }

    /** A submitted attempt of a candidate with follow-ups that wait for answers. */
    private static String asked(String candidate, FollowUpsAsked.Asked... followUps) {
        String id = key().contentType(ContentType.JSON)
                .body(Map.of(
                        "question",
                        Questions.inTheBank("asked"),
                        "candidate",
                        candidate,
                        "language",
                        "en",
                        "followUps",
                        true))
                .post("/v1/attempts")
                .path("id");
        submit(id);
        OtherServices.ask(TENANT, id, followUps.length == 0 ? new FollowUpsAsked.Asked[] {asked(1, "one")} : followUps);
        Await.until("it is put to the candidate", () -> get(id).path("followUps") != null);
        return id;
    }

    /** As if the time to answer had begun so much earlier. */
    private void letTimePass(String id) {
        tenants.as(TENANT, () -> QuarkusTransaction.requiringNew().run(() -> assertThat(entities.createNativeQuery(
                                "update attempt set follow_ups_due_at = clock_timestamp() - interval '1 second' where id = :id")
                        .setParameter("id", Ids.parse("att", id).orElseThrow())
                        .executeUpdate())
                .isEqualTo(1)));
    }

    private static FollowUpsAnswered told(String id) {
        Await.until("grading is told", () -> !OtherServices.answersOf(id).isEmpty());
        return OtherServices.answersOf(id).getFirst();
    }

    private static void submit(String id) {
        key().contentType(ContentType.JSON)
                .body(Map.of("text", "An answer."))
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
    }

    private static Response answer(String id, String followUp, Map<String, Object> body) {
        return key().contentType(ContentType.JSON).body(body).put(PATH, id, followUp);
    }

    private static Response get(String id) {
        return key().get("/v1/attempts/{id}", id);
    }

    private static RequestSpecification key() {
        return Callers.keyOf(TENANT);
    }
}
