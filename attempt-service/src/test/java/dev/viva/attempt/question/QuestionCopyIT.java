package dev.viva.attempt.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.id.Ids;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class QuestionCopyIT {
    private static final String BANK = "bank";

    @Test
    void aQuestionThatNobodyKnowsIsRefused() {
        start("unknown-question")
                .then()
                .statusCode(422)
                .body("code", equalTo("question-not-found"))
                .body("errors[0].pointer", equalTo("/question"));
    }

    @Test
    void aQuestionOnItsWayIsWaitedFor() throws Exception {
        String slug = OtherServices.freshSlug("known-soon");
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> start(slug));
        OtherServices.say(BANK, 1, Questions.version(slug, Questions.TEXT));
        waiting.get(30, TimeUnit.SECONDS).then().statusCode(201).body("question.slug", equalTo(slug));
    }

    @Test
    void aQuestionThatDoesNotComeIsToBeAskedForAgain() {
        start("known-but-never-sent")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("question-not-here-yet"));
    }

    @Test
    void aDraftThatItsAuthorCanReadIsNoQuestionYet() {
        start("known-draft-of-mine").then().statusCode(422).body("code", equalTo("question-not-found"));
    }

    @Test
    void aVersionOnItsWayIsWaitedForAndOneThatDoesNotComeIsNone() throws Exception {
        QuestionVersionState state = Questions.version(OtherServices.freshSlug("version"), Questions.TEXT);
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> start(state.questionVersion()));
        OtherServices.say(BANK, 1, state);
        waiting.get(30, TimeUnit.SECONDS).then().statusCode(201);
        start(Ids.format("qsv", Ids.next())).then().statusCode(422).body("code", equalTo("question-not-found"));
    }

    @Test
    void withoutAnAnswerOfQuestionServiceNobodyKnows() {
        start("broken-question").then().statusCode(503).body("code", equalTo("question-service-away"));
    }

    @Test
    void aRetiredQuestionStartsNoAttemptButThoseThatBeganGoOn() {
        String slug = OtherServices.freshSlug("retired");
        QuestionVersionState state = Questions.version(slug, Questions.TEXT);
        OtherServices.publish(BANK, 1, state);
        String id = start(slug).path("id");
        OtherServices.publish(BANK, 2, Questions.retired(state));

        start(slug).then().statusCode(409).body("code", equalTo("question-retired"));
        start(state.questionVersion()).then().statusCode(409);
        Callers.keyOf("default")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "answer"))
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        String slug = OtherServices.freshSlug("order");
        QuestionVersionState state = Questions.version(slug, Questions.TEXT);
        OtherServices.publish(BANK, 5, Questions.retired(state));
        OtherServices.say(BANK, 4, state);
        OtherServices.publish(BANK, 6, Questions.retired(state));
        start(slug).then().statusCode(409);
    }

    @Test
    void whoeverWaitsForTheCopyCanAsk() {
        QuestionVersionState state = Questions.version(OtherServices.freshSlug("copy"), Questions.TEXT);
        assertThat(copy(state.questionVersion()).statusCode()).isEqualTo(404);
        assertThat(copy("not-an-id").statusCode()).isEqualTo(404);
        OtherServices.publish(BANK, 3, state);
        assertThat(copy(state.questionVersion()).jsonPath().getLong("sequence")).isEqualTo(3);
    }

    private static Response copy(String id) {
        return RestAssured.given()
                .header("Authorization", Callers.authorization("default"))
                .get("/internal/question-versions/{id}", id);
    }

    private static Response start(String question) {
        return Callers.keyOf("default")
                .contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/v1/attempts");
    }
}
