package dev.viva.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.viva.events.attempt.Response;
import dev.viva.events.code.CodeRunRequested;
import dev.viva.events.grade.Grade;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.grading.testing.Await;
import dev.viva.grading.testing.Callers;
import dev.viva.grading.testing.CodeQuestions;
import dev.viva.grading.testing.Questions;
import dev.viva.grading.testing.TestRunner;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Running the code of a submission again. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class RejudgementIT {
    private static final String TENANT = "default";
    private static final String PATH = "/v1/attempts/{id}/rejudgement";

    @Test
    void theCodeIsRunAgainAndTheNewGradeSupersedesTheOldOne() {
        QuestionVersionState question = CodeQuestions.publish("code-again", "again");
        try (TestRunner runner = TestRunner.start("again", 1)) {
            String attempt = CodeQuestions.submit(TENANT, question, CodeQuestions.program("again", "print(1)"));
            CodeRunRequested first = runner.take();
            reviewer().post(PATH, attempt).then().statusCode(409).body("code", equalTo("grading-in-progress"));
            runner.started(first);
            runner.finished(first, "WRONG_ANSWER", "ACCEPTED");
            Grade old = CodeQuestions.grade(attempt, 1);
            reviewer().get(PATH, attempt).then().statusCode(404).body("code", equalTo("rejudgement-not-found"));

            String key = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                reviewer()
                        .header("Idempotency-Key", key)
                        .post(PATH, attempt)
                        .then()
                        .statusCode(202)
                        .header("Location", endsWith("/v1/attempts/" + attempt + "/rejudgement"))
                        .body("cause", equalTo("REJUDGE_1"))
                        .body("state", equalTo("PENDING"));
            }
            CodeRunRequested second = runner.runNext("ACCEPTED", "ACCEPTED");
            assertThat(second.run()).isNotEqualTo(first.run());
            assertThat(second.source()).isEqualTo(first.source());
            Grade fresh = CodeQuestions.grade(attempt, 2);
            assertThat(fresh.supersedes()).isEqualTo(old.id());
            assertThat(fresh.percent()).isEqualByComparingTo("100");
            reviewer()
                    .get(PATH, attempt)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("GRADED"))
                    .body("grade", equalTo(fresh.id()));
            assertThat(runner.waiting()).isZero();
        }
    }

    @Test
    void onlyWhatIsRunCanBeRunAgainAndOnlyByAReviewer() {
        QuestionVersionState question = Questions.publish("bank", Questions.published(Questions.text("no-code")));
        String attempt = CodeQuestions.submit(TENANT, question, Response.text(Questions.STRONG_ANSWER));
        CodeQuestions.grade(attempt, 1);
        reviewer().post(PATH, attempt).then().statusCode(422).body("code", equalTo("nothing-to-rejudge"));
        Callers.withScopes(TENANT, "attempts:read").post(PATH, attempt).then().statusCode(403);
        Callers.withScopes("other", "grades:review").post(PATH, attempt).then().statusCode(404);
        reviewer()
                .post(PATH, Ids.format("att", Ids.next()))
                .then()
                .statusCode(404)
                .body("code", equalTo("attempt-not-found"));
        reviewer().post(PATH, "nonsense").then().statusCode(404);
    }

    @Test
    void whatNeedsNoRunIsJudgedAgainAtOnce() {
        QuestionVersionState question = CodeQuestions.publish("code-left-again", "left-again");
        String attempt = CodeQuestions.submit(TENANT, question, Response.text("nothing"));
        Grade old = CodeQuestions.grade(attempt, 1);
        reviewer().post(PATH, attempt).then().statusCode(202).body("state", equalTo("GRADED"));
        Await.until("the second grade", () -> CodeQuestions.grades(attempt).size() == 2);
        assertThat(CodeQuestions.grade(attempt, 2).supersedes()).isEqualTo(old.id());
    }

    private static RequestSpecification reviewer() {
        return Callers.withScopes(TENANT, "grades:review");
    }
}
