package dev.viva.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.viva.testing.client.VivaClient;
import dev.viva.testing.client.VivaClient.StartedAttempt;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs to another tenant or another candidate is not there. */
class IsolationST {
    private static final String QUESTION = "muzero-vs-alphazero";

    private final VivaClient viva = SharedSystem.client();

    @Test
    void aKeyOfAnotherTenantFindsNothing() {
        StartedAttempt mine = viva.start(QUESTION, "somebody", "en");
        VivaClient stranger = SharedSystem.anotherTenant();

        stranger.request().get("/v1/attempts/{id}", mine.id()).then().statusCode(404);
        stranger.request().get("/v1/attempts/{id}/grade", mine.id()).then().statusCode(404);
        stranger.request().get("/v1/attempts/{id}/response", mine.id()).then().statusCode(404);
        stranger.request().get("/v1/attempts").then().statusCode(200).body("items", empty());
        stranger.request()
                .contentType(ContentType.JSON)
                .header("If-Match", mine.etag())
                .body(Map.of("text", "Not mine"))
                .put("/v1/attempts/{id}/response", mine.id())
                .then()
                .statusCode(404);
        stranger.request()
                .post("/v1/attempts/{id}/submission", mine.id())
                .then()
                .statusCode(404);
        assertThat(stranger.start(QUESTION, "somebody", "en").id())
                .as("the shared bank is for all tenants")
                .isNotEmpty();
    }

    @Test
    void aCandidatesTokenReadsNoOtherCandidatesAttempt() {
        String ann = "ann-" + UUID.randomUUID();
        String bob = "bob-" + UUID.randomUUID();
        StartedAttempt ofAnn = viva.start(QUESTION, ann, "en");
        StartedAttempt ofBob = viva.start(QUESTION, bob, "en");
        VivaClient annsBrowser = viva.with(candidateToken(ann));

        annsBrowser
                .request()
                .get("/v1/attempts/{id}", ofAnn.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(ofAnn.id()));
        annsBrowser.request().get("/v1/attempts/{id}", ofBob.id()).then().statusCode(404);
        annsBrowser
                .request()
                .post("/v1/attempts/{id}/submission", ofBob.id())
                .then()
                .statusCode(404);
        annsBrowser.request().get("/v1/attempts/{id}/events", ofBob.id()).then().statusCode(404);
        annsBrowser.request().get("/v1/attempts").then().statusCode(200).body("items", hasSize(1));
        annsBrowser
                .request()
                .queryParam("candidate", bob)
                .get("/v1/attempts")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(annsBrowser.start(QUESTION, ann, "en").id()).isNotEqualTo(ofAnn.id());
    }

    @Test
    void aCandidatesTokenCannotAskForPreviewsOrKeysOrRubrics() {
        VivaClient browser = viva.with(candidateToken("curious"));
        browser.request()
                .contentType(ContentType.JSON)
                .body(Map.of("question", QUESTION, "response", Map.of("text", "Is it the rules?")))
                .post("/v1/grade-previews")
                .then()
                .statusCode(403);
        browser.request().get("/v1/api-keys").then().statusCode(403);
        browser.request()
                .contentType(ContentType.JSON)
                .body(Map.of("candidate", "x"))
                .post("/v1/candidate-tokens")
                .then()
                .statusCode(403);
        assertThat(browser.request().get("/v1/questions/{id}", QUESTION).asString())
                .doesNotContain("rubric", "modelAnswer", "exemplars");
    }

    @Test
    void aCodeRunIsItsOwnersAlone() {
        VivaClient ann = viva.with(candidateToken("ann-" + UUID.randomUUID()));
        String run = ann.startPython("print(1)", "");
        ann.request().get("/v1/code-runs/{id}", run).then().statusCode(200);
        for (VivaClient stranger :
                List.of(viva.with(candidateToken("bob-" + UUID.randomUUID())), SharedSystem.anotherTenant())) {
            stranger.request().get("/v1/code-runs/{id}", run).then().statusCode(404);
            stranger.request().get("/v1/code-runs/{id}/events", run).then().statusCode(404);
        }
    }

    @Test
    void aRevokedKeyOpensNothing() {
        var created = viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "short-lived", "scopes", List.of("questions:read")))
                .post("/v1/api-keys");
        created.then().statusCode(201);
        VivaClient key = viva.with(created.path("key"));
        key.request().get("/v1/questions").then().statusCode(200);
        key.request().get("/v1/attempts").then().statusCode(403);
        viva.request()
                .delete("/v1/api-keys/{id}", (String) created.path("id"))
                .then()
                .statusCode(204);
        key.request().get("/v1/questions").then().statusCode(401);
    }

    private String candidateToken(String candidate) {
        return viva.request()
                .contentType(ContentType.JSON)
                .body(Map.of("candidate", candidate))
                .post("/v1/candidate-tokens")
                .path("token");
    }
}
