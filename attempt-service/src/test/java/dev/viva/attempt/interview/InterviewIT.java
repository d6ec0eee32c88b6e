package dev.viva.attempt.interview;

import static dev.viva.attempt.testing.Interviews.TENANT;
import static dev.viva.attempt.testing.Interviews.accommodate;
import static dev.viva.attempt.testing.Interviews.attempt;
import static dev.viva.attempt.testing.Interviews.attempts;
import static dev.viva.attempt.testing.Interviews.close;
import static dev.viva.attempt.testing.Interviews.deadline;
import static dev.viva.attempt.testing.Interviews.fresh;
import static dev.viva.attempt.testing.Interviews.inFirstStage;
import static dev.viva.attempt.testing.Interviews.interview;
import static dev.viva.attempt.testing.Interviews.open;
import static dev.viva.attempt.testing.Interviews.pause;
import static dev.viva.attempt.testing.Interviews.resume;
import static dev.viva.attempt.testing.Interviews.sat;
import static dev.viva.attempt.testing.Interviews.save;
import static dev.viva.attempt.testing.Interviews.saveForm;
import static dev.viva.attempt.testing.Interviews.scorecard;
import static dev.viva.attempt.testing.Interviews.shift;
import static dev.viva.attempt.testing.Interviews.shiftTo;
import static dev.viva.attempt.testing.Interviews.silence;
import static dev.viva.attempt.testing.Interviews.start;
import static dev.viva.attempt.testing.Interviews.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.Loops;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Streams;
import dev.viva.testing.Rows;
import dev.viva.testing.VivaStack;
import dev.viva.testing.client.EventStream;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class InterviewIT {
    @Inject
    DataSource dataSource;

    @Test
    void anInterviewIsSatFromTheDrawToTheScorecard() throws Exception {
        String id = started(fresh(), 6);
        try (EventStream stream = Streams.ofInterview(Callers.authorization(TENANT), id, null)) {
            open(id, "resume").then().statusCode(200).body("stages[0].state", equalTo("OPEN"));
            saveForm(id, "\"0\"", Map.of("publications", List.of(Map.of("kind", "paper", "title", "Planning"))))
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(1));
            close(id, "resume").then().statusCode(200);
            open(id, "first").then().statusCode(200).body("stages[1].attempts[0].question.slug", not(nullValue()));
            List<String> attempts = attempts(id, 1);
            save(attempts.getFirst(), "\"0\"", "The answer").then().statusCode(200);
            close(id, "first").then().statusCode(200).body("stages[1].closedBy", equalTo("CANDIDATE"));
            attempt(attempts.getFirst()).then().body("gradingProgress", equalTo("PENDING"));
            attempt(attempts.getLast())
                    .then()
                    .body("activityProgress", equalTo("COMPLETED"))
                    .body("gradingProgress", equalTo("FULLY_GRADED"))
                    .body("question.modelAnswer", nullValue());
            open(id, "second").then().statusCode(200);
            close(id, "second").then().statusCode(200).body("state", equalTo("COMPLETED"));
            scorecard(id, "en").then().body("recommendation", equalTo("no_decision"));
            OtherServices.release(TENANT, OtherServices.grade(attempts.getFirst(), "90", false, null));
            assertThat(stream.untilEnd())
                    .extracting(EventStream.SseEvent::name)
                    .containsExactly(
                            "stage.opened",
                            "stage.closed",
                            "stage.opened",
                            "stage.closed",
                            "stage.opened",
                            "stage.closed",
                            "interview.completed",
                            "grade.released",
                            "scorecard.released");
        }
        // Form 30 of 100; (90 + 0) / 2; 0: weights 20, 50, 30.
        scorecard(id, "ru")
                .then()
                .statusCode(200)
                .header("Content-Language", "ru")
                .body("percent", equalTo(28.5f))
                .body("recommendation", equalTo("definitely_not"))
                .body("stages.percent", equalTo(List.of(30.0f, 45.0f, 0.0f)))
                .body("gates[0].passed", equalTo(false))
                .body("flags.id", equalTo(List.of("publication")))
                .body("title", equalTo("Инженер-исследователь"));
        String page = Callers.keyOf(TENANT)
                .accept("text/html")
                .header("Accept-Language", "ru")
                .get("/v1/interviews/{id}/scorecard", id)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header(
                        "Content-Security-Policy",
                        equalTo(
                                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .extract()
                .asString();
        assertThat(page).contains("<svg", "Определённо нет", "28,5").doesNotContain("<script", "NOT_FOUND");
    }

    @Test
    void nothingIsShownBeforeItsStageIsOpen() {
        String id = started(fresh(), 6);
        interview(id).then().body("stages[1].attempts[0].question", nullValue());
        attempt(attempts(id, 1).getFirst()).then().statusCode(404);
        Callers.keyOf(TENANT)
                .queryParam("activityProgress", "INITIALIZED")
                .get("/v1/attempts")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void stagesAreOpenedInTheirOrderAndOneAtATime() {
        String id = started(fresh(), 6);
        open(id, "first").then().statusCode(409).body("code", equalTo("stage-out-of-order"));
        open(id, "none").then().statusCode(404).body("code", equalTo("stage-not-found"));
        close(id, "resume").then().statusCode(409).body("code", equalTo("stage-not-open"));
        open(id, "resume").then().statusCode(200);
        open(id, "resume").then().statusCode(409).body("code", equalTo("stage-already-opened"));
        open(id, "first").then().statusCode(409).body("code", equalTo("another-stage-open"));
    }

    @Test
    void theDeadlineSubmitsWhatWasSavedAndTakesWhatIsOnItsWayForAMoment() {
        String id = inFirstStage(fresh());
        List<String> attempts = attempts(id, 1);
        save(attempts.getFirst(), "\"0\"", "one").then().statusCode(200);
        shiftTo(id, deadline(id, 1).plusSeconds(1));
        save(attempts.getFirst(), "\"1\"", "two").then().statusCode(200);
        shiftTo(id, deadline(id, 1).plusSeconds(11));
        save(attempts.getLast(), "\"0\"", "late").then().statusCode(409).body("code", equalTo("stage-closed"));
        interview(id)
                .then()
                .body("stages[1].state", equalTo("CLOSED"))
                .body("stages[1].closedBy", equalTo("DEADLINE"))
                .body("stages[1].attempts[0].activityProgress", equalTo("SUBMITTED"))
                .body("stages[1].attempts[1].activityProgress", equalTo("COMPLETED"));
        save(attempts.getFirst(), "\"1\"", "two").then().statusCode(200); // acknowledged before: said again
        Await.until("the submission is published", () -> !OtherServices.submissionsOf(attempts.getFirst())
                .isEmpty());
        assertThat(OtherServices.submissionsOf(attempts.getFirst()))
                .singleElement()
                .satisfies(submitted -> assertThat(submitted.revision()).isEqualTo(2));
    }

    @Test
    void whateverIsAcknowledgedWhileTheStageClosesIsHandedIn() throws Exception {
        String id = inFirstStage(fresh());
        String attempt = attempts(id, 1).getFirst();
        AtomicInteger acknowledged = new AtomicInteger();
        CountDownLatch saving = new CountDownLatch(1);
        Thread device = Thread.ofVirtual().start(() -> {
            int revision = 0;
            while (save(attempt, "\"" + revision + "\"", "thought " + revision).statusCode() == 200) {
                revision++;
                acknowledged.set(revision);
                if (revision == 5) {
                    saving.countDown();
                }
            }
        });
        saving.await();
        close(id, "first").then().statusCode(200);
        device.join();
        Await.until(
                "it is published", () -> !OtherServices.submissionsOf(attempt).isEmpty());
        assertThat(OtherServices.submissionsOf(attempt))
                .singleElement()
                .satisfies(submitted -> assertThat(submitted.revision()).isEqualTo(acknowledged.get()));
    }

    @Test
    void aPauseMovesTheDeadlineAndPausesAreNumbered() {
        String id = inFirstStage(fresh());
        Instant before = deadline(id, 1);
        String attempt = attempts(id, 1).getFirst();
        pause(id, "first").then().statusCode(200).body("stages[1].state", equalTo("PAUSED"));
        save(attempt, "\"0\"", "x").then().statusCode(409).body("code", equalTo("stage-paused"));
        shift(600);
        resume(id, "first").then().statusCode(200);
        assertThat(deadline(id, 1)).isAfterOrEqualTo(before.plusSeconds(600));
        resume(id, "first").then().statusCode(409).body("code", equalTo("stage-not-paused"));
        pause(id, "first").then().statusCode(200);
        resume(id, "first").then().statusCode(200);
        pause(id, "first").then().statusCode(409).body("code", equalTo("no-pause-left"));
        close(id, "first").then().statusCode(200);
        open(id, "second").then().statusCode(200);
        pause(id, "second").then().statusCode(409).body("code", equalTo("stage-not-pausable"));
    }

    @Test
    void anAccommodationMovesTheDeadlineOfASittingInProgress() {
        String candidate = fresh();
        String id = inFirstStage(candidate);
        Instant before = deadline(id, 1);
        accommodate(candidate, null, 100).then().statusCode(428);
        accommodate(candidate, "\"0\"", 100)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("extraTimePercent", equalTo(100));
        assertThat(deadline(id, 1)).isEqualTo(before.plusSeconds(1800));
        attempt(attempts(id, 1).getFirst())
                .then()
                .body("deadline", equalTo(before.plusSeconds(1800).toString()));
        accommodate(candidate, "\"0\"", 50).then().statusCode(412);
        accommodate(candidate, "\"1\"", 0).then().statusCode(200);
        assertThat(deadline(id, 1)).isEqualTo(before.plusSeconds(1800));
        Callers.candidate(TENANT, candidate)
                .get("/v1/candidates/{candidate}/accommodation", candidate)
                .then()
                .statusCode(403);
    }

    @Test
    void anOutageIsGivenBackOnceAndNoDeadlineFiresBeforeThat() throws Exception {
        String id = inFirstStage(fresh());
        Instant before = deadline(id, 1);
        // All replicas were silent from a moment after the opening until now, far beyond the deadline.
        silence(3600);
        Await.until(
                "the outage is credited",
                () -> new Rows(dataSource)
                                .count("select count(*) from outage_credit where interview_id = '"
                                        + InterviewId.fromString(id).value() + "'")
                        == 1);
        interview(id).then().body("stages[1].state", equalTo("OPEN"));
        Instant after = deadline(id, 1);
        assertThat(Duration.between(before, after)).isBetween(Duration.ofSeconds(3590), Duration.ofSeconds(3620));
        save(attempts(id, 1).getFirst(), "\"0\"", "still in time").then().statusCode(200);
        assertThat(deadline(id, 1)).isEqualTo(after);
    }

    @Test
    void noQuestionIsAskedTwiceWhileOthersRemain() {
        String candidate = fresh();
        String loop = Loops.published(TENANT, 6);
        Set<String> asked = new HashSet<>(slugs(sat(candidate, loop)));
        assertThat(asked).hasSize(3);
        asked.addAll(slugs(sat(candidate, loop)));
        assertThat(asked).hasSize(6);
        assertThat(slugs(sat(candidate, loop))).hasSize(3);
    }

    @Test
    void aLoopWithoutEnoughQuestionsIsRefused() {
        String loop = Loops.published(TENANT, 2);
        Await.until("the loop is here", () -> start(loop, fresh()).statusCode() != 422);
        start(loop, fresh()).then().statusCode(409).body("code", equalTo("loop-not-drawable"));
        start("no-such-loop", fresh()).then().statusCode(422).body("errors[0].pointer", equalTo("/loop"));
    }

    @Test
    void aFormIsHeldToItsRules() {
        String id = started(fresh(), 6);
        saveForm(id, "\"0\"", Map.of()).then().statusCode(409);
        open(id, "resume").then().statusCode(200);
        saveForm(id, "\"0\"", Map.of("hobbies", List.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fields/hobbies"));
        saveForm(
                        id,
                        "\"0\"",
                        Map.of(
                                "projects",
                                List.of(
                                        Map.of("kind", "paper", "title", " "),
                                        Map.of("kind", "project", "title", "A", "link", "javascript:alert(1)"),
                                        Map.of("kind", "project", "title", "a"))))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-kind", "wrong-length", "wrong-link", "duplicate-entry")));
        saveForm(id, "\"0\"", Map.of()).then().statusCode(200);
        saveForm(id, "\"0\"", Map.of("projects", List.of(Map.of("kind", "project", "title", "A"))))
                .then()
                .statusCode(412)
                .body("current.revision", equalTo(1));
        Callers.keyOf(TENANT)
                .get("/v1/interviews/{id}/stages/resume/form", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("asked.id", equalTo(List.of("publications", "projects")));
        Callers.keyOf(TENANT)
                .get("/v1/interviews/{id}/stages/first/form", id)
                .then()
                .statusCode(404);
    }

    @Test
    void candidatesSeeAndChangeTheirOwnInterviewsOnly() {
        String candidate = fresh();
        String id = started(candidate, 6);
        Callers.candidate(TENANT, candidate)
                .get("/v1/interviews/{id}", id)
                .then()
                .statusCode(200);
        Callers.candidate(TENANT, "another")
                .get("/v1/interviews/{id}", id)
                .then()
                .statusCode(404);
        Callers.candidate(TENANT, "another")
                .post("/v1/interviews/{id}/stages/resume/opening", id)
                .then()
                .statusCode(404);
        Callers.keyOf("another-tenant").get("/v1/interviews/{id}", id).then().statusCode(404);
        Callers.keyOf(TENANT)
                .queryParam("candidate", candidate)
                .get("/v1/interviews")
                .then()
                .body("items.id", equalTo(List.of(id)));
        Callers.candidate(TENANT, "another")
                .queryParam("candidate", candidate)
                .get("/v1/interviews")
                .then()
                .body("items", hasSize(0));
    }

    private static List<String> slugs(String id) {
        for (String stage : List.of("resume", "first", "second")) {
            open(id, stage).then().statusCode(200);
            close(id, stage).then().statusCode(200);
        }
        return interview(id).jsonPath().getList("stages.attempts.flatten().question.slug");
    }
}
