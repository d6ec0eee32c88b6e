package dev.viva.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.viva.gateway.standin.Await;
import dev.viva.gateway.standin.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys, tenants and candidates' tokens. */
@QuarkusTest
class AccessIT extends GatewayTest {

    @Test
    void whoSaysNothingIsNotLetIn() {
        given().get("/v1/questions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("credential-missing"));
        given().header("Authorization", "Basic eDp5").get("/v1/api-keys").then().statusCode(401);
        given().queryParam("access_token", operatorKey())
                .get("/v1/questions")
                .then()
                .statusCode(401);
    }

    @Test
    void aWrongSecretOpensNothing() {
        char last = operatorKey().charAt(operatorKey().length() - 1);
        String wrong = operatorKey().substring(0, operatorKey().length() - 1) + (last == 'x' ? 'y' : 'x');
        as(wrong).get("/v1/questions/echo").then().statusCode(401).body("code", equalTo("credential-invalid"));
        as("viva_unknown").get("/v1/questions/echo").then().statusCode(401).body("code", equalTo("credential-invalid"));
    }

    @Test
    void aNewKeyDoesWhatItsScopesSay() {
        NewKey key = newKey("questions:read", "attempts:take");
        as(key.key())
                .get("/v1/questions/echo")
                .then()
                .statusCode(200)
                .body("claims.scope", equalTo("attempts:take questions:read"))
                .body("claims.sub", equalTo(key.id()))
                .body("claims.tenant", equalTo("default"));
        as(key.key())
                .get("/v1/api-keys")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("scope-missing"));
    }

    @Test
    void theSecretIsShownOnce() {
        NewKey key = newKey("questions:read");
        String secret = key.key().substring(key.key().lastIndexOf('_') + 1);
        as(operatorKey())
                .get("/v1/api-keys/" + key.id())
                .then()
                .statusCode(200)
                .body("$", not(hasKey("key")))
                .body("name", equalTo("test"))
                .body("scopes", containsInAnyOrder("questions:read"))
                .body("revokedAt", nullValue());
        assertThat(as(operatorKey()).get("/v1/api-keys?pageSize=200").asString())
                .doesNotContain(secret);
    }

    @Test
    void noKeyGivesWhatItDoesNotHave() {
        NewKey admin = newKey("operations:admin", "questions:read");
        as(admin.key())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "more", "scopes", List.of("questions:read", "tenants:admin")))
                .post("/v1/api-keys")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-not-held"))
                .body("errors[0].pointer", equalTo("/scopes/1"));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "odd", "scopes", List.of("everything")))
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("scope-unknown"));
    }

    @Test
    void anIllFormedDraftIsRefusedWithItsPlaces() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "{\"name\": 5, \"scopes\": [\"questions:read\"]}",
                "{\"scopes\": [\"questions:read\"]}",
                "{\"name\": \"x\", \"scopes\": []}",
                "{\"name\": \"x\", \"scopes\": [null]}",
                "{\"name\": \"x\", \"scopes\": [\"questions:read\"], \"tenant\": \"bank\"}")) {
            as(operatorKey())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/api-keys")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body("{\"name\": \"a\\u0000b\", \"scopes\": [\"questions:read\"]}")
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("text-not-storable"));
    }

    @Test
    void aRevokedKeyOpensNothingAtOnce() {
        NewKey key = newKey("questions:read", "candidates:token");
        as(key.key()).get("/v1/questions/echo").then().statusCode(200);
        String token = candidateToken(key.key(), "c-9");
        as(token).get("/v1/questions/echo").then().statusCode(200);
        as(operatorKey()).delete("/v1/api-keys/" + key.id()).then().statusCode(204);
        as(key.key()).get("/v1/questions/echo").then().statusCode(401).body("code", equalTo("credential-revoked"));
        as(token).get("/v1/questions/echo").then().statusCode(401).body("code", equalTo("credential-revoked"));
        String revokedAt = as(operatorKey()).get("/v1/api-keys/" + key.id()).path("revokedAt");
        as(operatorKey()).delete("/v1/api-keys/" + key.id()).then().statusCode(204);
        as(operatorKey()).get("/v1/api-keys/" + key.id()).then().body("revokedAt", equalTo(revokedAt));
    }

    @Test
    void anExpiredKeyOpensNothing() {
        Instant soon = Instant.now().plus(2, ChronoUnit.SECONDS);
        NewKey key = newKey(
                operatorKey(),
                Map.of(
                        "name",
                        "short",
                        "scopes",
                        List.of("questions:read", "operations:admin"),
                        "expiresAt",
                        soon.toString()));
        as(key.key())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "eternal", "scopes", List.of("questions:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("expiry-outlives-maker"));
        Await.until(() -> as(key.key()).get("/v1/questions/echo").statusCode() == 401);
        as(key.key()).get("/v1/questions/echo").then().body("code", equalTo("credential-expired"));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "past", "scopes", List.of("questions:read"), "expiresAt", "2020-01-01T00:00:00Z"))
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("expiry-past"));
    }

    @Test
    void theDayOfTheLastUseIsNoted() {
        NewKey key = newKey("questions:read");
        as(key.key()).get("/v1/questions/echo").then().statusCode(200);
        Await.until(() -> as(operatorKey()).get("/v1/api-keys/" + key.id()).path("lastUsedOn") != null);
    }

    @Test
    void keysAreListedPageByPage() {
        for (int i = 0; i < 3; i++) {
            newKey("questions:read");
        }
        Set<String> seen = new HashSet<>();
        String token = null;
        do {
            var request = as(operatorKey()).queryParam("pageSize", 2);
            JsonPath page = (token == null ? request : request.queryParam("pageToken", token))
                    .get("/v1/api-keys")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.getList("items.id", String.class)
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
            token = page.getString("nextPageToken");
        } while (token != null);
        assertThat(seen).hasSizeGreaterThan(3);
        as(operatorKey()).get("/v1/api-keys?pageSize=0").then().statusCode(400);
        as(operatorKey())
                .get("/v1/api-keys?pageToken=bm90IG91cnMgYXQgYWxsLCBzb3JyeQ")
                .then()
                .statusCode(400);
        as(operatorKey()).get("/v1/api-keys?page=2").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void aTenantSeesNothingOfAnother() {
        String name = "acme-" + System.nanoTime();
        JsonPath made = as(operatorKey())
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "title", "Acme"))
                .post("/v1/tenants")
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("firstKey.scopes", not(hasItem("tenants:admin")))
                .extract()
                .jsonPath();
        String acme = made.getString("firstKey.key");
        as(acme).get("/v1/questions/echo").then().body("claims.tenant", equalTo(name));
        assertThat(as(acme).get("/v1/api-keys").jsonPath().getList("items.id", String.class))
                .containsExactly(made.getString("firstKey.id"));
        NewKey ours = newKey("questions:read");
        as(acme).get("/v1/api-keys/" + ours.id()).then().statusCode(404);
        as(acme).delete("/v1/api-keys/" + ours.id()).then().statusCode(404);
        as(ours.key()).get("/v1/questions/echo").then().statusCode(200);
        as(acme).get("/v1/tenants").then().statusCode(403);
        as(operatorKey()).get("/v1/tenants?pageSize=200").then().body("items.name", hasItem(name));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/tenants")
                .then()
                .statusCode(409)
                .body("code", equalTo("tenant-exists"));
        as(operatorKey())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "*"))
                .post("/v1/tenants")
                .then()
                .statusCode(400);
    }

    @Test
    void theBankHasItsOwnKey() {
        as(bankKey())
                .get("/v1/questions/echo")
                .then()
                .body("claims.tenant", equalTo("bank"))
                .body("claims.scope", equalTo("questions:author questions:read"));
    }

    @Test
    void aCandidatesTokenIsThatCandidateAndNoMore() {
        as(candidateToken(operatorKey(), "Ян-42"))
                .get("/v1/attempts/echo")
                .then()
                .statusCode(200)
                .body("claims.candidate", equalTo("Ян-42"))
                .body("claims.tenant", equalTo("default"))
                .body("claims.scope", equalTo("attempts:read attempts:take code:run questions:read"));
        String token = candidateToken(operatorKey(), "c-1");
        as(token).get("/v1/api-keys").then().statusCode(403);
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("candidate", "c-2"))
                .post("/v1/candidate-tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void aCandidatesTokenHasItsLimits() {
        Instant end = Instant.parse(as(operatorKey())
                .contentType(ContentType.JSON)
                .body(Map.of("candidate", "c", "minutes", 5))
                .post("/v1/candidate-tokens")
                .path("expiresAt"));
        assertThat(end).isBetween(Instant.now().plusSeconds(280), Instant.now().plusSeconds(301));
        for (Map<String, Object> draft : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("candidate", ""),
                Map.of("candidate", "x".repeat(129)),
                Map.of("candidate", "c", "minutes", 0),
                Map.of("candidate", "c", "minutes", 721))) {
            as(operatorKey())
                    .contentType(ContentType.JSON)
                    .body(draft)
                    .post("/v1/candidate-tokens")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("errors"));
        }
        as(newKey("attempts:take").key())
                .contentType(ContentType.JSON)
                .body(Map.of("candidate", "c"))
                .post("/v1/candidate-tokens")
                .then()
                .statusCode(403);
    }

    private static String candidateToken(String key, String candidate) {
        return as(key).contentType(ContentType.JSON)
                .body(Map.of("candidate", candidate))
                .post("/v1/candidate-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
