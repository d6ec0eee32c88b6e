package dev.viva.question.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.viva.question.support.Callers;
import dev.viva.question.support.Documents;
import dev.viva.question.support.GradingStandIn;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "question"))
@WithTestResource(GradingStandIn.class)
class CodePublicationIT {

    @Test
    void aCodeQuestionIsPublishedAndItsHiddenTestsAreForAuthorsOnly() {
        publish("publish-code", 201);

        Response seen = Callers.reader("default").get("/v1/questions/publish-code");
        seen.then()
                .body("type", equalTo("CODE"))
                .body("parts[0].code.entryPoint", equalTo("twice"))
                .body("parts[0].code.tests.name", contains("shown"))
                .body("parts[0].code.tests[0]", hasKey("expected"))
                .body("parts[0].code.tests[0].args", contains((Object) null))
                .body("parts[0].code.hiddenTests", equalTo(1))
                .body("parts[0].code.groups[0].points", equalTo(3.5f))
                .body("parts[0].code.groups[0].tests", equalTo(2));
        assertThat(seen.asString()).doesNotContain("secret", "check");
        Callers.author("default")
                .get("/v1/questions/publish-code")
                .then()
                .body("tests.test.name", contains("shown", "secret-test"))
                .body("tests[0].test", hasKey("expected"));
    }

    @Test
    void whyNoProgramCanBeRunIsPassedOn() {
        publish("no-runner-now", 503)
                .header("Retry-After", not(equalTo(null)))
                .body("code", equalTo("grading-not-available"))
                .body("detail", containsString("No program can be run here."));
    }

    private static ValidatableResponse publish(String slug, int status) {
        String id = Callers.author("default")
                .contentType("application/json")
                .body(Documents.code(slug).toString())
                .post("/v1/questions")
                .path("id");
        return Callers.author("default")
                .post("/v1/questions/" + id + "/publication")
                .then()
                .statusCode(status);
    }
}
