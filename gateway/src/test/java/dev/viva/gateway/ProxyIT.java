package dev.viva.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.viva.gateway.standin.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProxyIT extends GatewayTest {
    private static final RestAssuredConfig RAW_YAML = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT));
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aRequestReachesItsServiceWithTheGatewaysToken() {
        as(operatorKey())
                .queryParam("q", "бандит")
                .get("/v1/questions/echo")
                .then()
                .statusCode(200)
                .body("uri", containsString("/v1/questions/echo?q="))
                .body("claims.iss", equalTo("viva-gateway"))
                .body("claims.tenant", equalTo("default"))
                .body("claims.sub", matchesPattern("key_[0-9a-z]{26}"))
                .body("claims.scope", containsString("tenants:admin"))
                .body("claims", not(hasKey("candidate")));
    }

    @Test
    void theApiKeyItselfStaysAtTheDoor() {
        String seen = as(operatorKey()).get("/v1/questions/echo").asString();
        assertThat(seen).doesNotContain(operatorKey());
    }

    @Test
    void locationIsAnAddressThatTheCallerCanUse() {
        String location = as(operatorKey())
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("Forwarded", "host=evil.example")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/attempts")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .header("Location");
        assertThat(location).isEqualTo(address() + "/v1/attempts/att_1");
    }

    @Test
    void headersOfOneConnectionDoNotTravelOn() {
        as(operatorKey())
                .header("Connection", "keep-alive, X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .header("Keep-Alive", "timeout=5")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eDp5")
                .header("X-Kept", "yes")
                .get("/v1/questions/echo")
                .then()
                .statusCode(200)
                .header("X-Public", "for the caller")
                .header("X-Private", nullValue())
                .body("headers.x-kept", equalTo("yes"))
                .body("headers", not(hasKey("x-secret-hop")))
                .body("headers", not(hasKey("te")))
                .body("headers", not(hasKey("proxy-authorization")));
    }

    @Test
    void aConnectionHeaderCannotRemoveTheToken() {
        as(operatorKey())
                .header("Connection", "authorization, traceparent, x-forwarded-host")
                .get("/v1/questions/echo")
                .then()
                .statusCode(200)
                .body("claims.tenant", equalTo("default"))
                .body("headers", hasKey("x-forwarded-host"));
    }

    @Test
    void theTraceGoesOn() {
        as(operatorKey())
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get("/v1/questions/echo")
                .then()
                .body("headers.traceparent", equalTo("00-" + TRACE + "-b7ad6b7169203331-01"));
    }

    @Test
    void aTraceBeginsWhereThereIsNoneOrAnIllFormedOne() {
        as(operatorKey())
                .get("/v1/questions/echo")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        as(operatorKey())
                .header("traceparent", "00-nonsense")
                .get("/v1/questions/echo")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void aServiceThatIsDownIs502() {
        as(operatorKey())
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get("/v1/languages")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .header("RateLimit", matchesPattern("\"default\";r=\\d+;t=\\d+"))
                .body("code", equalTo("service-away"))
                .body("status", equalTo(502))
                .body("detail", containsString("grading-service"))
                .body("instance", equalTo("/v1/languages"))
                .body("traceId", equalTo(TRACE));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 2_000, 200_000, 900_000})
    void aServiceThatIsDownIs502WhateverTheBody(int characters) {
        as(operatorKey())
                .contentType("application/json")
                .body("{\"text\":\"" + "a".repeat(characters) + "\"}")
                .post("/v1/grade-previews")
                .then()
                .statusCode(502)
                .body("code", equalTo("service-away"));
    }

    @Test
    void aServiceThatDoesNotAnswerIs504() {
        as(operatorKey())
                .get("/v1/attempts/slow")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("service-slow"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void anAnswerThatBreaksOffIsNotMadeWhole() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> as(operatorKey()).get("/v1/attempts/broken").asByteArray())
                .isInstanceOf(Exception.class);
    }

    @Test
    void anEmptyAnswerStaysEmpty() {
        as(operatorKey()).get("/v1/attempts/none").then().statusCode(204).header("Transfer-Encoding", nullValue());
        as(operatorKey()).head("/v1/questions/echo").then().statusCode(200);
    }

    @Test
    void aLargeImportGoesThroughAndAnythingElseThatIsLargeDoesNot() {
        String fiveMebibytes = "x".repeat(5 << 20);
        as(operatorKey())
                .config(RAW_YAML)
                .contentType("application/yaml")
                .body(fiveMebibytes.getBytes(UTF_8))
                .post("/v1/bank-imports")
                .then()
                .statusCode(200)
                .body("bodyBytes", equalTo(5 << 20));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(fiveMebibytes)
                .post("/v1/questions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(fiveMebibytes)
                .post("/v1/api-keys")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void aBodyWithoutALengthIsCountedOnItsWay() {
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(new java.io.ByteArrayInputStream(new byte[5 << 20]))
                .post("/v1/questions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(new java.io.ByteArrayInputStream(new byte[1 << 20]))
                .post("/v1/questions")
                .then()
                .statusCode(200)
                .body("bodyBytes", equalTo(1 << 20));
    }

    @Test
    void theGatewaysOwnResourcesCountABodyWithoutALengthToo() {
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(new java.io.ByteArrayInputStream("[".repeat(5 << 20).getBytes(UTF_8)))
                .post("/v1/api-keys")
                .then()
                .statusCode(greaterThanOrEqualTo(400))
                .statusCode(lessThan(500))
                .contentType("application/problem+json");
    }

    @Test
    void whatIsNotInTheTableIsNowhere() {
        for (String path :
                new String[] {"/v1", "/v1/nothing", "/internal/exemplar-runs", "/q/openapi", "/q/dev-ui", "/x"}) {
            as(operatorKey())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"))
                    .body("instance", equalTo(path));
        }
        given().get("/v1/nothing").then().statusCode(404);
    }

    @Test
    void whatOnlyReadsIsAskedOnceMoreWhenTheConnectionWasClosed() {
        String once = "/v1/questions/" + UUID.randomUUID() + "/hangs-up-once";
        as(operatorKey()).get(once).then().statusCode(200).body("uri", equalTo(once));
        as(operatorKey()).get("/v1/questions/hangs-up").then().statusCode(502).body("code", equalTo("service-away"));
    }

    @Test
    void whatMayHaveChangedSomethingIsNotRepeatedByTheGateway() {
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/questions/" + UUID.randomUUID() + "/hangs-up-once")
                .then()
                .statusCode(502)
                .body("code", equalTo("service-away"));
    }
}
