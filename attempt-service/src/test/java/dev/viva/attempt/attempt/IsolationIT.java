package dev.viva.attempt.attempt;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.id.Ids;
import dev.viva.testing.TestTokens;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class IsolationIT {
    private final String tenant = "tenant-" + UUID.randomUUID();
    private String slug;

    @BeforeEach
    void publishAQuestion() {
        slug = Questions.inTheBank("isolation");
    }

    @Test
    void anotherTenantFindsNothing() {
        String id = start(Callers.keyOf(tenant), "ann").path("id");
        RequestSpecification stranger = Callers.keyOf("tenant-" + UUID.randomUUID());
        findsNothing(stranger, id);
        stranger.get("/v1/attempts").then().body("items", empty());
        Callers.keyOf(tenant)
                .get("/v1/attempts/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(0));
    }

    @Test
    void aCandidateFindsNothingOfAnother() {
        String ofAnn = start(Callers.keyOf(tenant), "ann").path("id");
        RequestSpecification bob = Callers.candidate(tenant, "bob");
        findsNothing(bob, ofAnn);
        bob.get("/v1/attempts").then().body("items", empty());
        bob.queryParam("candidate", "ann").get("/v1/attempts").then().body("items", empty());
        Callers.candidate(tenant, "ann").get("/v1/attempts").then().body("items", hasSize(1));
        Callers.candidate("another-" + tenant, "ann")
                .get("/v1/attempts/{id}", ofAnn)
                .then()
                .statusCode(404);
    }

    @Test
    void aCandidateStartsForNobodyElse() {
        start(Callers.candidate(tenant, "bob"), "ann")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/candidate"));
        start(Callers.candidate(tenant, "bob"), "bob").then().statusCode(201).body("candidate", equalTo("bob"));
        Callers.candidate(tenant, "bob")
                .contentType(ContentType.JSON)
                .body(Map.of("question", slug))
                .post("/v1/attempts")
                .then()
                .statusCode(201)
                .body("candidate", equalTo("bob"));
    }

    @Test
    void aQuestionOfAnotherTenantDoesNotExist() {
        String secret = OtherServices.freshSlug("secret");
        OtherServices.publish(tenant, 1, Questions.version(secret, Questions.TEXT));
        start(Callers.keyOf(tenant), secret, "ann").then().statusCode(201);
        start(Callers.keyOf("another-" + tenant), secret, "ann")
                .then()
                .statusCode(422)
                .body("code", equalTo("question-not-found"));
    }

    @Test
    void theTenantsOwnSlugGoesBeforeTheBanks() {
        OtherServices.publish(tenant, 1, Questions.version(Ids.format("qst", Ids.next()), 7, slug, Questions.TEXT));
        start(Callers.keyOf(tenant), "ann").then().body("question.version", equalTo(7));
        start(Callers.keyOf("another-" + tenant), "ann").then().body("question.version", equalTo(1));
    }

    @Test
    void aCallerWithoutATokenOrAScopeIsRefused() {
        Callers.nobody().get("/v1/attempts").then().statusCode(401);
        Callers.nobody()
                .header("Authorization", "Bearer forged")
                .get("/v1/attempts")
                .then()
                .statusCode(401);
        Callers.nobody()
                .header(
                        "Authorization",
                        TestTokens.forTenant(tenant)
                                .scopes(Scopes.ATTEMPTS_READ)
                                .expiresAt(Instant.now().minusSeconds(600))
                                .authorization())
                .get("/v1/attempts")
                .then()
                .statusCode(401);
        RequestSpecification reader = Callers.withScopes(tenant, Scopes.ATTEMPTS_READ);
        start(reader, "ann").then().statusCode(403);
        Callers.withScopes(tenant, Scopes.ATTEMPTS_TAKE)
                .get("/v1/attempts")
                .then()
                .statusCode(403);
    }

    private static void findsNothing(RequestSpecification caller, String id) {
        for (String path : new String[] {"", "/grade", "/response", "/events"}) {
            caller.get("/v1/attempts/" + id + path).then().statusCode(404).body("code", equalTo("attempt-not-found"));
        }
        caller.contentType(ContentType.JSON).header("If-Match", "\"0\"").body(Map.of("text", "mine now"));
        caller.put("/v1/attempts/" + id + "/response").then().statusCode(404);
        caller.post("/v1/attempts/" + id + "/submission").then().statusCode(404);
    }

    private Response start(RequestSpecification caller, String candidate) {
        return start(caller, slug, candidate);
    }

    private static Response start(RequestSpecification caller, String question, String candidate) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("question", question, "candidate", candidate))
                .post("/v1/attempts");
    }
}
