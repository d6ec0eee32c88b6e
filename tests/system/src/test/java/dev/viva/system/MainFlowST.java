package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.EventStream.SseEvent;
import dev.viva.testing.client.GradeAnswer;
import dev.viva.testing.client.VivaClient;
import dev.viva.testing.client.VivaClient.StartedAttempt;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job as a front end does it: start, save, come back, hand in, watch the stream, read the grade. */
class MainFlowST {
    private static final String QUESTION = "policy-gradient-theorem";
    private static final String STRONG = """
            The policy gradient theorem writes the gradient of the expected return as the expectation, under the current policy, of the \
            gradient of the log-probability of the action times its action value Q. REINFORCE replaces Q by the sampled return G_t, a \
            Monte Carlo estimate. That estimator is unbiased but has high variance. Subtracting a baseline such as the state value, which \
            gives the advantage, lowers the variance without adding bias; an actor-critic learns that value function with a critic; PPO \
            clips the probability ratio in a surrogate objective so that one update stays small and training is stable.""";

    private final VivaClient viva = SharedSystem.client();

    @Test
    void anAnswerIsSavedResumedHandedInAndGraded() {
        StartedAttempt attempt = viva.start(QUESTION, candidate(), "en");

        Response first = save(attempt.id(), attempt.etag(), "A first thought.");
        first.then().statusCode(200).body("revision", equalTo(1)).body("savedAt", notNullValue());
        String etag = first.header("ETag");
        save(attempt.id(), attempt.etag(), "Lost update")
                .then()
                .statusCode(412)
                .body("code", notNullValue())
                .body("current.revision", equalTo(1));
        save(attempt.id(), attempt.etag(), "A first thought.")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        save(attempt.id(), etag, STRONG).then().statusCode(200).body("revision", equalTo(2));

        viva.request()
                .get("/v1/attempts/{id}/response", attempt.id())
                .then()
                .statusCode(200)
                .body("response.text", equalTo(STRONG));
        viva.request()
                .get("/v1/attempts/{id}", attempt.id())
                .then()
                .statusCode(200)
                .body("activityProgress", equalTo("IN_PROGRESS"))
                .body("gradingProgress", equalTo("NOT_READY"));
        viva.request()
                .get("/v1/attempts/{id}/grade", attempt.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("grade-not-ready"));

        try (EventStream events = EventStream.open(viva.url(), viva.key(), attempt.id(), null)) {
            viva.request()
                    .post("/v1/attempts/{id}/submission", attempt.id())
                    .then()
                    .statusCode(202);
            events.await("attempt.submitted");
            events.await("grade.released");
        }
        viva.request()
                .post("/v1/attempts/{id}/submission", attempt.id())
                .then()
                .statusCode(202)
                .body("id", equalTo(attempt.id()));
        save(attempt.id(), etag, "Too late").then().statusCode(409);
        viva.request()
                .get("/v1/attempts/{id}", attempt.id())
                .then()
                .statusCode(200)
                .body("activityProgress", equalTo("COMPLETED"))
                .body("gradingProgress", equalTo("FULLY_GRADED"))
                .body("grade.id", startsWith("grd_"))
                .body("grade.outcomes.size()", notNullValue());
        assertThat(viva.grade(attempt.id()).percent()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void theStreamCanBeResumedFromAnyPositionAndEnds() {
        StartedAttempt attempt = viva.start(QUESTION, candidate(), "en");
        viva.submit(attempt.id(), STRONG);
        List<SseEvent> all;
        try (EventStream events = EventStream.open(viva.url(), viva.key(), attempt.id(), null)) {
            all = events.untilEnd();
        }
        assertThat(all).extracting(SseEvent::name).contains("attempt.submitted").endsWith("grade.released");
        try (EventStream rest = EventStream.open(
                viva.url(), viva.key(), attempt.id(), all.get(all.size() - 2).id())) {
            assertThat(rest.untilEnd()).containsExactly(all.getLast());
        }
    }

    @Test
    void aTrueSentenceThatLooksLikeARedFlagCostsNothing() {
        GradeAnswer grade = viva.answer(
                QUESTION,
                candidate(),
                "en",
                STRONG + " And it is optimised by backpropagation through the policy network.");
        assertThat(grade.percent()).as("%s", grade).isGreaterThanOrEqualTo(80);
        int lost = grade.json()
                .getList("outcomes.findAll { it.kind == 'RED_FLAG' && it.points < 0 }")
                .size();
        assertThat(lost).as("%s", grade).isZero();
    }

    @Test
    void theGradeCanBeRecomputedFromItsOutcomes() {
        GradeAnswer grade = viva.answer(
                QUESTION, candidate(), "en", "REINFORCE uses the sampled return, and its variance is high.");
        double points = grade.json().getList("outcomes.points", Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double max = grade.json().getList("outcomes.maxPoints", Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(grade.json().getDouble("score")).isEqualTo(Math.max(0, points));
        assertThat(grade.json().getDouble("maxScore")).isEqualTo(max);
        assertThat(grade.percent()).isEqualTo(Math.round(10_000 * Math.max(0, points) / max) / 100.0);
    }

    @Test
    void aCandidateSeesNoRubricBeforeTheGrade() {
        Response started = viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION))
                .post("/v1/attempts");
        started.then().statusCode(201);
        assertThat(started.asString()).doesNotContain("modelAnswer", "exemplars", "redFlags", "rubric");
    }

    private Response save(String attempt, String etag, String text) {
        return viva.request()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(Map.of("text", text))
                .put("/v1/attempts/{id}/response", attempt);
    }

    private static String candidate() {
        return "main-flow-" + UUID.randomUUID();
    }
}
