package dev.viva.grading.setting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.viva.grading.testing.Callers;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class GradingSettingsIT {
    private static final String PATH = "/v1/grading-settings";

    private final String tenant = "settings-" + UUID.randomUUID();

    @Test
    void nothingAbstainsUntilATenantSaysSo() {
        read(tenant).header("ETag", "\"0\"").body("minConfidence", equalTo(0));
        change("\"0\"", "{\"minConfidence\":0.75}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("minConfidence", equalTo(0.75f));
        read(tenant).header("ETag", "\"1\"").body("minConfidence", equalTo(0.75f));
        read(tenant + "-other").body("minConfidence", equalTo(0));

        change("\"1\"", "{\"minConfidence\":0}").statusCode(200).header("ETag", "\"2\"");
        read(tenant).header("ETag", "\"2\"").body("minConfidence", equalTo(0));
    }

    @Test
    void whoHasNotSeenTheLastChangeIsTold() {
        change("\"3\"", "{\"minConfidence\":0.5}")
                .statusCode(412)
                .body("code", equalTo("grading-settings-changed"))
                .body("current.etag", equalTo("\"0\""));
        change("\"0\"", "{\"minConfidence\":0.5}").statusCode(200);
        change("\"0\"", "{\"minConfidence\":0.9}").statusCode(412).body("current.etag", equalTo("\"1\""));
        read(tenant).body("minConfidence", equalTo(0.5f));
        Callers.withScopes(tenant, "grades:review")
                .body("{\"minConfidence\":0.5}")
                .put(PATH)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 400", "1.01, 400", "1e400, 400", "0.625, 422", "1e-400, 422"})
    void aConfidenceIsFromZeroToOneWithTwoDecimals(String confidence, int status) {
        change("\"0\"", "{\"minConfidence\":" + confidence + "}")
                .statusCode(status)
                .body("errors.pointer", hasItem("/minConfidence"));
    }

    @Test
    void onlyReviewersReadAndChangeThem() {
        Callers.withScopes(tenant, "attempts:read", "questions:author")
                .get(PATH)
                .then()
                .statusCode(403);
        Callers.candidate(tenant, "ann", "attempts:take", "attempts:read")
                .header("If-Match", "\"0\"")
                .body("{\"minConfidence\":0.5}")
                .put(PATH)
                .then()
                .statusCode(403);
        change("\"0\"", "{}").statusCode(400).body("errors.pointer", hasItem("/minConfidence"));
        change("\"0\"", "{\"minConfidence\":\"0.5\"}").statusCode(400);
    }

    private static ValidatableResponse read(String tenant) {
        return Callers.withScopes(tenant, "grades:review").get(PATH).then().statusCode(200);
    }

    private ValidatableResponse change(String etag, String body) {
        return Callers.withScopes(tenant, "grades:review")
                .header("If-Match", etag)
                .body(body)
                .put(PATH)
                .then();
    }
}
