package dev.viva.system.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.testing.VivaSystem;
import dev.viva.testing.client.Await;
import dev.viva.testing.client.EventStream;
import dev.viva.testing.client.GradeAnswer;
import dev.viva.testing.client.VivaClient;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A defence as a front end leads it: the answer, what is asked behind it, what is said to that, and the grade. */
class FollowUpST {
    private static final String QUESTION = "muzero-vs-alphazero";
    private static final String CRITERION = "plans-in-latent-space";
    private static final String FOLLOW_UP = "follow-up-1";
    private static final String RESPONSE =
            "AlphaZero needs the rules of the game: its search steps a perfect simulator. MuZero learns a model of the environment.";
    private static final String ANSWER =
            "The tree search runs over hidden states and never touches the real game; the latent state is trained only to get rewards,"
                    + " values and policies right, not to reconstruct the observation.";

    private static final VivaSystem SYSTEM = MortalSystem.get();
    private static final VivaClient VIVA = VivaClient.of(SYSTEM);

    @Test
    void whatIsSaidToAFollowUpCountsForItsCriterion() {
        double without = gradeOf(asked(attempt -> answer(attempt, Map.of("declined", true))))
                .percent();
        GradeAnswer with = gradeOf(asked(attempt -> {
            VIVA.request()
                    .get("/v1/attempts/{id}", attempt)
                    .then()
                    .body("gradingProgress", equalTo("PENDING"))
                    .body("grade", nullValue())
                    .body("followUps[0].criterion", nullValue())
                    .body("question.rubric", nullValue());
            answer(attempt, Map.of("text", ANSWER));
        }));
        assertThat(with.percent()).as("%s", with).isGreaterThan(without);
        List<Map<String, Object>> evidence =
                with.json().getList("outcomes.find { it.criterion == '" + CRITERION + "' }.evidence");
        assertThat(evidence).isNotEmpty().allSatisfy(quoted -> {
            assertThat(quoted).containsEntry("followUp", FOLLOW_UP);
            assertThat(ANSWER.substring((Integer) quoted.get("start"), (Integer) quoted.get("end")))
                    .isEqualTo(quoted.get("quote"));
        });
    }

    @Test
    void whoSaysNothingGetsTheGradeOfTheResponse() {
        String attempt = asked(id -> {});
        VIVA.request().get("/v1/attempts/{id}", attempt).then().body("followUps[0].state", equalTo("EXPIRED"));
        String plain = VIVA.start(QUESTION, candidate(), "en").id();
        try (EventStream events = EventStream.open(VIVA.url(), VIVA.key(), plain, null)) {
            VIVA.submit(plain, RESPONSE);
            assertThat(events.untilEnd())
                    .extracting(EventStream.SseEvent::name)
                    .containsExactly("attempt.submitted", "grade.released");
        }
        assertThat(VIVA.grade(attempt).percent()).isEqualTo(VIVA.grade(plain).percent());
    }

    @Test
    void whatWasSaidOutlivesTheDeathOfGrading() {
        String attempt = start();
        try (EventStream events = EventStream.open(VIVA.url(), VIVA.key(), attempt, null)) {
            VIVA.submit(attempt, RESPONSE);
            events.await("follow-up.asked");
        }
        SYSTEM.kill9("grading-service");
        answer(attempt, Map.of("text", ANSWER));
        SYSTEM.awaitReady();
        Await.until("the grade is there", () -> "FULLY_GRADED"
                .equals(VIVA.request().get("/v1/attempts/{id}", attempt).path("gradingProgress")));
        PatientClient client = new PatientClient(SYSTEM.url(), SYSTEM.key());
        assertThat(client.gradesReleased(attempt)).isEqualTo(1);
        assertThat(client.deadLetters()).isZero();
        assertThat(VIVA.grade(attempt)
                        .json()
                        .getString("outcomes.find { it.criterion == '" + CRITERION + "' }.outcome"))
                .isEqualTo("MET");
    }

    /** What a candidate does when the follow-up has come. */
    private interface Candidate {
        void hears(String attempt);
    }

    /** An attempt that was led to its grade. */
    private static String asked(Candidate candidate) {
        String attempt = start();
        try (EventStream events = EventStream.open(VIVA.url(), VIVA.key(), attempt, null)) {
            VIVA.submit(attempt, RESPONSE);
            events.await("follow-up.asked");
            candidate.hears(attempt);
            events.await("grade.released");
        }
        return attempt;
    }

    private static String start() {
        Response started = VIVA.request()
                .contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION, "candidate", candidate(), "language", "en", "followUps", true))
                .post("/v1/attempts");
        started.then().statusCode(201).body("asksFollowUps", equalTo(true));
        return started.path("id");
    }

    private static void answer(String attempt, Map<String, Object> said) {
        VIVA.request()
                .contentType(ContentType.JSON)
                .body(said)
                .put("/v1/attempts/{id}/follow-ups/{followUp}", attempt, FOLLOW_UP)
                .then()
                .statusCode(200);
    }

    private static GradeAnswer gradeOf(String attempt) {
        return VIVA.grade(attempt);
    }

    private static String candidate() {
        return "defence-" + UUID.randomUUID();
    }
}
