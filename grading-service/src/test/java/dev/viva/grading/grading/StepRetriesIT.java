package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.Topics;
import dev.viva.events.attempt.AttemptSubmitted;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.GradeReleased;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.question.QuestionVersionId;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Kafka;
import dev.viva.grading.testing.Questions;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Steps that a grader left open, as it does when it fails or its process dies. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class StepRetriesIT {
    private static final String TENANT = "default";

    @Inject
    Tenants tenants;

    @Inject
    SubmissionRepository submissions;

    @Inject
    GradingRepository gradings;

    @Inject
    GradingStepRepository steps;

    @Test
    void anOpenStepIsTriedWhenItIsDueAndEndsInTheGrade() {
        QuestionVersionState question = Questions.publish("bank", Questions.published(Questions.text("due-step")));
        Submission submission = withOpenStep(question, Instant.now().plus(Duration.ofSeconds(1)));
        String attempt = submission.attempt().toString();

        Await.until("the grade", () -> !Kafka.records(Topics.GRADES, attempt).isEmpty());
        ConsumerRecord<String, byte[]> record =
                Kafka.records(Topics.GRADES, attempt).getFirst();
        Grade grade = EventJson.read(record.value(), GradeReleased.class).grade();
        assertThat(grade.percent()).isEqualByComparingTo("100");
        assertThat(new String(record.headers().lastHeader(EventHeaders.SEQUENCE).value(), StandardCharsets.UTF_8))
                .as("the submission was stored before, so this is its second change")
                .isEqualTo("2");
        GradingStep done = tenants.as(TENANT, () -> QuarkusTransaction.requiringNew()
                .call(() -> steps.list("tenant = ?1 and state = ?2", TENANT, GradingStep.State.DONE).stream()
                        .filter(step -> step.tries() == 2)
                        .findFirst()
                        .orElseThrow()));
        assertThat(done.report()).isPresent();
    }

    private Submission withOpenStep(QuestionVersionState question, Instant due) {
        AttemptSubmitted submitted = new AttemptSubmitted(
                Ids.format("att", Ids.next()),
                "ann",
                question.question(),
                question.questionVersion(),
                "en",
                1,
                Response.text(Questions.STRONG_ANSWER),
                Instant.now());
        return tenants.as(TENANT, () -> QuarkusTransaction.requiringNew().call(() -> {
            Submission submission = new Submission(
                    AttemptId.parse(submitted.attempt()).orElseThrow(),
                    TENANT,
                    QuestionVersionId.parse(question.questionVersion()).orElseThrow(),
                    submitted);
            Grading grading = new Grading(submission, Grading.Cause.SUBMISSION, Instant.now());
            GradingStep step = new GradingStep(
                    grading, TENANT, Part.of("main", PartType.TEXT), new Grade.GraderName("text", "1"), Instant.now());
            step.stumbled(new Fault(Fault.Owner.GRADER, "grader-failed", "once"), due.minusSeconds(1));
            submissions.persist(submission);
            gradings.persist(grading);
            steps.persist(step);
            return submission;
        }));
    }
}
