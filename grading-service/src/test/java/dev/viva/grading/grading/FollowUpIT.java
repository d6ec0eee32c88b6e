package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.FollowUpsAnswered;
import dev.viva.events.attempt.FollowUpsAnswered.Answer;
import dev.viva.events.attempt.FollowUpsAnswered.State;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.FollowUpsAsked;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.grading.testing.FollowUpQuestions;
import dev.viva.grading.testing.Kafka;
import dev.viva.grading.testing.Questions;
import dev.viva.grading.testing.TestRunner;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From a submission over what is asked behind it to its grade. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class FollowUpIT {
    private static final String TENANT = "default";
    private static final String ANSWER = "Well: " + FollowUpQuestions.BASELINE;

    @Test
    void theGradeWaitsForWhatWasAskedAndCountsIt() {
        QuestionVersionState question = publish("follow-up-counts");
        String attempt = submit(question, Response.text(FollowUpQuestions.THEOREM), true);
        FollowUpsAsked asked = asked(attempt);
        assertThat(asked.candidate()).isEqualTo("ann");
        assertThat(asked.followUps())
                .extracting(FollowUpsAsked.Asked::id, FollowUpsAsked.Asked::criterion)
                .containsExactly(
                        tuple("follow-up-5", "states-theorem"),
                        tuple("follow-up-3", "baseline"),
                        tuple("follow-up-2", "reinforce"));
        assertThat(asked.followUps().get(1).prompt().ru()).isEqualTo("Как сделать оценку менее шумной?");
        outcomes(attempt).then().statusCode(200).body("gradingProgress", equalTo("PENDING"));
        assertThat(CodeQuestions.grades(attempt)).isEmpty();

        answer(
                attempt,
                new Answer("follow-up-5", State.EXPIRED, null),
                new Answer("follow-up-3", State.ANSWERED, ANSWER),
                new Answer("follow-up-2", State.DECLINED, null));
        Grade grade = CodeQuestions.grade(attempt, 1);
        assertThat(grade.percent()).isEqualByComparingTo("70");
        assertThat(grade.provisional()).isFalse();
        CriterionOutcome baseline = outcome(grade, "baseline");
        assertThat(baseline.outcome()).isEqualTo(Outcome.MET);
        assertThat(baseline.evidence()).isNotEmpty().allSatisfy(evidence -> {
            assertThat(evidence.followUp()).isEqualTo("follow-up-3");
            assertThat(ANSWER.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
        });
        assertThat(sequences(attempt)).isSorted().doesNotHaveDuplicates().hasSize(2);
        outcomes(attempt)
                .then()
                .statusCode(200)
                .body("followUps", hasSize(3))
                .body("followUps[1].criterion", equalTo("baseline"))
                .body("followUps[1].prompt", equalTo("How would you make the estimate less noisy?"))
                .body("followUps[1].answer", equalTo(ANSWER))
                .body("followUps[2].state", equalTo("DECLINED"))
                .body("followUps[2].answer", nullValue());
    }

    @Test
    void nothingIsAskedOfThoseWhoDidNotWantItOrHaveSaidAll() {
        QuestionVersionState question = publish("follow-up-not-asked");
        String unwanted = submit(question, Response.text(FollowUpQuestions.THEOREM), null);
        assertThat(CodeQuestions.grade(unwanted, 1).percent()).isEqualByComparingTo("40");
        QuestionVersionState plain = Questions.publish("bank", Questions.published(Questions.text("no-follow-ups")));
        String complete = submit(plain, Response.text(Questions.STRONG_ANSWER), true);
        assertThat(CodeQuestions.grade(complete, 1).percent()).isEqualByComparingTo("100");
        assertThat(records(unwanted, FollowUpsAsked.TYPE)).isEmpty();
        assertThat(records(complete, FollowUpsAsked.TYPE)).isEmpty();
    }

    @Test
    void answersThatAreDeliveredTwiceOrSaidTwiceMakeOneGrade() {
        QuestionVersionState question = publish("follow-up-twice");
        String attempt = submit(question, Response.text(FollowUpQuestions.THEOREM), true);
        asked(attempt);
        FollowUpsAnswered answered = answered(attempt, new Answer("follow-up-3", State.ANSWERED, ANSWER));
        String event = Ids.format(EventHeaders.ID_PREFIX, Ids.next());
        for (int i = 0; i < 2; i++) {
            Kafka.send(Topics.ATTEMPTS, attempt, event, FollowUpsAnswered.TYPE, TENANT, 5, answered);
        }
        answer(attempt, new Answer("follow-up-3", State.ANSWERED, FollowUpQuestions.REINFORCE));
        // The same record key: it is handled when those before it are.
        AttemptSubmitted behind = submission(question, Response.text(FollowUpQuestions.THEOREM), null);
        Kafka.send(Topics.ATTEMPTS, attempt, AttemptSubmitted.TYPE, TENANT, 6, behind);
        CodeQuestions.grade(behind.attempt(), 1);
        assertThat(CodeQuestions.grades(attempt)).hasSize(1);
        assertThat(CodeQuestions.grade(attempt, 1).percent()).isEqualByComparingTo("70");
        assertThat(records(attempt, FollowUpsAsked.TYPE)).hasSize(1);
    }

    @Test
    void whatNobodyAskedForIsPassedOver() {
        QuestionVersionState question = publish("follow-up-unasked");
        String attempt = submit(question, Response.text(FollowUpQuestions.THEOREM), null);
        CodeQuestions.grade(attempt, 1);
        answer(attempt, new Answer("follow-up-3", State.ANSWERED, ANSWER));
        AttemptSubmitted behind = submission(question, Response.text(FollowUpQuestions.THEOREM), null);
        Kafka.send(Topics.ATTEMPTS, attempt, AttemptSubmitted.TYPE, TENANT, 6, behind);
        CodeQuestions.grade(behind.attempt(), 1);
        assertThat(CodeQuestions.grades(attempt)).hasSize(1);
        outcomes(attempt).then().body("followUps", nullValue());
    }

    @Test
    void laterGradesKeepWhatWasSaid() {
        Part prose = Part.of("why", PartType.TEXT);
        Part code = new Part(
                "code", PartType.CODE, new BigDecimal(100), CodeQuestions.settings("defence"), null, null, null, null);
        QuestionVersionState question = Questions.publish(
                "bank",
                Questions.published(FollowUpQuestions.document(
                        "follow-up-kept",
                        List.of(prose, code),
                        List.of(FollowUpQuestions.followUp("baseline", "MISSED", "Less noise?", "Меньше шума?")))));
        try (TestRunner runner = TestRunner.start("defence", 1)) {
            String attempt = submit(
                    question,
                    new Response(
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Map.of(
                                    "why", Response.text(FollowUpQuestions.THEOREM),
                                    "code", CodeQuestions.program("defence", "print(1)"))),
                    true);
            var first = runner.take();
            // The prose is read by then, but it is asked only behind the last step.
            assertThat(records(attempt, FollowUpsAsked.TYPE)).isEmpty();
            runner.started(first);
            runner.finished(first, "ACCEPTED", "WRONG_ANSWER");
            asked(attempt);
            review(attempt, "baseline", "MISSED").then().statusCode(409).body("code", equalTo("grading-in-progress"));
            answer(attempt, new Answer("follow-up-1", State.ANSWERED, ANSWER));
            Grade graded = CodeQuestions.grade(attempt, 1);
            assertThat(graded.score()).isEqualByComparingTo("95");

            reviewer().post("/v1/attempts/{id}/rejudgement", attempt).then().statusCode(202);
            runner.runNext("ACCEPTED", "ACCEPTED");
            Grade rejudged = CodeQuestions.grade(attempt, 2);
            assertThat(rejudged.score()).isEqualByComparingTo("170");
            assertThat(outcome(rejudged, "baseline")).isEqualTo(outcome(graded, "baseline"));

            review(attempt, "ppo", "MET").then().statusCode(200);
            Grade reviewed = CodeQuestions.grade(attempt, 3);
            assertThat(reviewed.score()).isEqualByComparingTo("180");
            assertThat(outcome(reviewed, "baseline")).isEqualTo(outcome(graded, "baseline"));
            assertThat(outcome(reviewed, "ppo").evidence())
                    .containsExactly(new Evidence(0, 4, "Well", null, "follow-up-1"));
            assertThat(records(attempt, FollowUpsAsked.TYPE)).hasSize(1);
        }
    }

    private static QuestionVersionState publish(String slug) {
        return Questions.publish("bank", Questions.published(FollowUpQuestions.document(slug)));
    }

    private static String submit(QuestionVersionState question, Response response, Boolean followUps) {
        AttemptSubmitted submitted = submission(question, response, followUps);
        Kafka.send(Topics.ATTEMPTS, submitted.attempt(), AttemptSubmitted.TYPE, TENANT, 3, submitted);
        return submitted.attempt();
    }

    private static AttemptSubmitted submission(QuestionVersionState question, Response response, Boolean followUps) {
        return new AttemptSubmitted(
                Ids.format("att", Ids.next()),
                "ann",
                question.question(),
                question.questionVersion(),
                "en",
                1,
                response,
                Instant.now(),
                followUps);
    }

    private static FollowUpsAsked asked(String attempt) {
        Await.until("something is asked", () -> !records(attempt, FollowUpsAsked.TYPE)
                .isEmpty());
        return EventJson.read(records(attempt, FollowUpsAsked.TYPE).getFirst().value(), FollowUpsAsked.class);
    }

    private static void answer(String attempt, Answer... answers) {
        Kafka.send(Topics.ATTEMPTS, attempt, FollowUpsAnswered.TYPE, TENANT, 5, answered(attempt, answers));
    }

    private static FollowUpsAnswered answered(String attempt, Answer... answers) {
        return new FollowUpsAnswered(attempt, "ann", List.of(answers), Instant.now());
    }

    private static io.restassured.response.Response review(String attempt, String criterion, String outcome) {
        return reviewer()
                .contentType(ContentType.JSON)
                .header("If-Match", outcomes(attempt).header("ETag"))
                .body(Map.of(
                        "outcomes",
                        List.of(Map.of(
                                "criterion",
                                criterion,
                                "outcome",
                                outcome,
                                "evidence",
                                outcome.equals("MET")
                                        ? List.of(Map.of("quote", "Well", "followUp", "follow-up-1"))
                                        : List.of()))))
                .put("/v1/attempts/{id}/outcomes", attempt);
    }

    private static io.restassured.response.Response outcomes(String attempt) {
        return reviewer().get("/v1/attempts/{id}/outcomes", attempt);
    }

    private static RequestSpecification reviewer() {
        return Callers.withScopes(TENANT, "grades:review");
    }

    private static CriterionOutcome outcome(Grade grade, String criterion) {
        return grade.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> sequences(String attempt) {
        return Kafka.records(Topics.GRADES, attempt).stream()
                .map(record -> Long.valueOf(header(record, EventHeaders.SEQUENCE)))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String attempt, String type) {
        return Kafka.records(Topics.GRADES, attempt).stream()
                .filter(record -> header(record, EventHeaders.TYPE).equals(type))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
