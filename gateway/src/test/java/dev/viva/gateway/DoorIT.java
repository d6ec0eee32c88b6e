package dev.viva.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.gateway.standin.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Methods and media types, other origins, the API document, the pages and the dead letters. */
@QuarkusTest
class DoorIT extends GatewayTest {
    private static final String ORIGIN = "https://app.example.org";

    @Test
    void aMethodThatThePathDoesNotTakeIs405() {
        for (String path : new String[] {"/v1/api-keys", "/v1/attempts"}) {
            as(operatorKey())
                    .patch(path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", "GET, POST")
                    .body("code", equalTo("method-not-allowed"));
        }
    }

    @Test
    void aMediaTypeThatTheOperationDoesNotReadIs415() {
        for (String path : new String[] {"/v1/api-keys", "/v1/attempts"}) {
            as(operatorKey())
                    .contentType("text/plain")
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unsupported-media-type"));
        }
    }

    @Test
    void aPreflightOfAKnownOriginIsAnsweredWithoutAKey() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization, content-type, if-match")
                .options("/v1/attempts/att_1/response")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Headers", containsString("Last-Event-ID"))
                .header("Vary", "Origin");
    }

    @Test
    void aPageOfAKnownOriginReadsAnswersAndRefusalsToo() {
        as(operatorKey())
                .header("Origin", ORIGIN)
                .get("/v1/attempts/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .header("Access-Control-Expose-Headers", containsString("Location"));
        given().header("Origin", ORIGIN)
                .get("/v1/attempts/echo")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", ORIGIN);
    }

    @Test
    void aPageOfAnotherOriginReadsNothing() {
        for (String origin : new String[] {"https://evil.example", "null", "https://app.example.org.evil.example"}) {
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options("/v1/attempts")
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", nullValue());
            as(operatorKey())
                    .header("Origin", origin)
                    .get("/v1/attempts/echo")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void theDocumentIsOneForAllServices() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(startsWith("openapi:"));
        for (String path : new String[] {"/openapi?format=json", "/openapi"}) {
            given().accept("application/json")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("openapi", equalTo("3.1.0"))
                    .body("info.title", equalTo("Viva"))
                    .body("paths", hasKey("/v1/attempts/{id}/events"))
                    .body("paths", hasKey("/v1/questions"))
                    .body("paths", hasKey("/v1/grade-previews"))
                    .body("paths", hasKey("/v1/api-keys"));
        }
    }

    @Test
    void thePagesNeedNoKey() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("/docs"));
        given().get("/docs")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("Viva"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/started").then().statusCode(200);
    }

    @Test
    void deadLettersOfServicesThatAnswerAreOneListAndTheOthersAreNamed() {
        List<String> seen = new ArrayList<>();
        String token = null;
        do {
            var request = as(operatorKey()).queryParam("pageSize", 2);
            JsonPath page = (token == null ? request : request.queryParam("pageToken", token))
                    .get("/v1/dead-letters")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(letter -> seen.add(letter.get("service") + " " + letter.get("id")));
            token = page.getString("nextPageToken");
            if (token == null) {
                assertThat(page.getList("unreachable", String.class)).containsExactly("grading-service");
            }
        } while (token != null);
        assertThat(seen)
                .containsExactly(
                        "question-service ltr_0",
                        "question-service ltr_1",
                        "question-service ltr_2",
                        "attempt-service ltr_0",
                        "attempt-service ltr_1",
                        "attempt-service ltr_2");
        as(newKey("questions:read").key()).get("/v1/dead-letters").then().statusCode(403);
    }

    @Test
    void aReplayFindsTheServiceThatHasTheLetter() {
        as(operatorKey())
                .post("/v1/dead-letters/ltr_1/replay")
                .then()
                .statusCode(200)
                .body("handled", equalTo(2));
        // grading-service is down, and might have it.
        as(operatorKey())
                .post("/v1/dead-letters/ltr_9/replay")
                .then()
                .statusCode(503)
                .body("code", equalTo("service-away"));
    }
}
