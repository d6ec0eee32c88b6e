package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.grade.GradingFailed;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.Kafka;
import dev.viva.grading.testing.Questions;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From a submission on Kafka to the grade on Kafka. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class GradingIT {
    private static final String TENANT = "default";

    @Test
    void aSubmissionGetsOneGradeWhoseEvidenceQuotesIt() {
        QuestionVersionState question = Questions.publish("bank", Questions.published(Questions.text("one-grade")));
        AttemptSubmitted submitted = submission(question, Questions.STRONG_ANSWER);
        submit(submitted);
        GradeReleased released = release(submitted);

        Grade grade = released.grade();
        assertThat(released.candidate()).isEqualTo("ann");
        assertThat(grade.attempt()).isEqualTo(submitted.attempt());
        assertThat(grade.question()).isEqualTo(question.question());
        assertThat(grade.questionVersion()).isEqualTo(1);
        assertThat(grade.percent()).isEqualByComparingTo("100");
        assertThat(grade.outcomes()).hasSize(1);
        assertThat(grade.outcomes().getFirst().evidence()).isNotEmpty().allSatisfy(evidence -> assertThat(
                        Questions.STRONG_ANSWER.substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.quote()));

        Callers.candidate(TENANT, "ann", "attempts:read")
                .get("/v1/grades/{id}", grade.id())
                .then()
                .statusCode(200)
                .body("percent", equalTo(100));
        Callers.candidate(TENANT, "bob", "attempts:read")
                .get("/v1/grades/{id}", grade.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("grade-not-found"));
        Callers.withScopes("other", "attempts:read")
                .get("/v1/grades/{id}", grade.id())
                .then()
                .statusCode(404);
        Callers.withScopes(TENANT, "attempts:take")
                .get("/v1/grades/{id}", grade.id())
                .then()
                .statusCode(403);
    }

    @Test
    void aSubmissionThatIsDeliveredTwiceOrSaidTwiceGetsOneGrade() {
        QuestionVersionState question = Questions.publish("bank", Questions.published(Questions.text("twice")));
        AttemptSubmitted submitted = submission(question, Questions.STRONG_ANSWER);
        String event = Ids.format(EventHeaders.ID_PREFIX, Ids.next());
        submit(submitted, event);
        submit(submitted, event);
        submit(submitted, Ids.format(EventHeaders.ID_PREFIX, Ids.next()));
        AttemptSubmitted behind = submission(question, Questions.STRONG_ANSWER);
        // The same record key: it is handled when the three before it are.
        Kafka.send(
                Topics.ATTEMPTS,
                submitted.attempt(),
                Ids.format(EventHeaders.ID_PREFIX, Ids.next()),
                AttemptSubmitted.TYPE,
                TENANT,
                4,
                behind);
        release(behind);
        assertThat(grades(submitted.attempt())).hasSize(1);
    }

    @Test
    void aSubmissionWaitsForAQuestionVersionThatHasNotArrived() {
        QuestionVersionState question = Questions.published(Questions.text("late"));
        AttemptSubmitted submitted = submission(question, Questions.STRONG_ANSWER);
        submit(submitted);
        Questions.say("bank", question);
        assertThat(release(submitted).grade().percent()).isEqualByComparingTo("100");
    }

    @Test
    void aPartThatNobodyReadsEndsInAFailedGrading() {
        QuestionVersionState question = Questions.publish(
                "bank", Questions.published(Questions.withPart("nobody", Part.of("main", PartType.CODE))));
        AttemptSubmitted submitted = submission(question, Questions.STRONG_ANSWER);
        submit(submitted);
        Await.until("the failure", () -> !records(submitted.attempt()).isEmpty());
        ConsumerRecord<String, byte[]> record = records(submitted.attempt()).getFirst();
        assertThat(header(record, EventHeaders.TYPE)).isEqualTo(GradingFailed.TYPE);
        GradingFailed failed = EventJson.read(record.value(), GradingFailed.class);
        assertThat(failed.fault().owner()).isEqualTo(Grade.Fault.Owner.GRADER);
        assertThat(failed.fault().code()).isEqualTo("no-grader");
    }

    @Test
    void aGradeTravelsAsACloudEventOfItsTenant() {
        QuestionVersionState question = Questions.publish("bank", Questions.published(Questions.text("cloud-event")));
        AttemptSubmitted submitted = submission(question, Questions.STRONG_ANSWER);
        submit(submitted);
        release(submitted);
        ConsumerRecord<String, byte[]> record = records(submitted.attempt()).getFirst();
        assertThat(header(record, EventHeaders.TENANT)).isEqualTo(TENANT);
        assertThat(header(record, EventHeaders.SEQUENCE)).isEqualTo("1");
        assertThat(header(record, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, EventHeaders.SOURCE)).isEqualTo("/viva/grading-service");
        assertThat(header(record, EventHeaders.SUBJECT)).isEqualTo(submitted.attempt());
        assertThat(header(record, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Ids.parse(EventHeaders.ID_PREFIX, header(record, EventHeaders.ID)))
                .isPresent();
    }

    private static AttemptSubmitted submission(QuestionVersionState question, String answer) {
        return new AttemptSubmitted(
                Ids.format("att", Ids.next()),
                "ann",
                question.question(),
                question.questionVersion(),
                "en",
                1,
                Response.text(answer),
                Instant.now());
    }

    private static void submit(AttemptSubmitted submitted) {
        submit(submitted, Ids.format(EventHeaders.ID_PREFIX, Ids.next()));
    }

    private static void submit(AttemptSubmitted submitted, String event) {
        Kafka.send(Topics.ATTEMPTS, submitted.attempt(), event, AttemptSubmitted.TYPE, TENANT, 3, submitted);
    }

    private static GradeReleased release(AttemptSubmitted submitted) {
        Await.until("the grade", () -> !grades(submitted.attempt()).isEmpty());
        return grades(submitted.attempt()).getFirst();
    }

    private static List<GradeReleased> grades(String attempt) {
        return records(attempt).stream()
                .filter(record -> header(record, EventHeaders.TYPE).equals(GradeReleased.TYPE))
                .map(record -> EventJson.read(record.value(), GradeReleased.class))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String attempt) {
        return Kafka.records(Topics.GRADES, attempt);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
