package dev.viva.attempt.testing;

import dev.viva.platform.caller.Scopes;
import dev.viva.testing.OpenApiValidation;
import dev.viva.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Who calls. Every exchange is held against the OpenAPI document. */
public final class Callers {
    private Callers() {}

    /** The key of a front end or a script of {@code tenant}. */
    public static RequestSpecification keyOf(String tenant) {
        return caller(TestTokens.forTenant(tenant)
                .scopes(Scopes.ATTEMPTS_TAKE, Scopes.ATTEMPTS_READ, Scopes.QUESTIONS_READ, Scopes.QUESTIONS_AUTHOR));
    }

    /** A candidate's browser. */
    public static RequestSpecification candidate(String tenant, String candidate) {
        return caller(TestTokens.forTenant(tenant)
                .scopes(Scopes.OF_CANDIDATES.toArray(String[]::new))
                .candidate(candidate));
    }

    public static RequestSpecification withScopes(String tenant, String... scopes) {
        return caller(TestTokens.forTenant(tenant).scopes(scopes));
    }

    public static RequestSpecification nobody() {
        return RestAssured.given().filter(OpenApiValidation.ofService());
    }

    public static String authorization(String tenant) {
        return TestTokens.forTenant(tenant)
                .scopes(Scopes.ATTEMPTS_TAKE, Scopes.ATTEMPTS_READ, Scopes.QUESTIONS_READ)
                .authorization();
    }

    private static RequestSpecification caller(TestTokens token) {
        return nobody().header("Authorization", token.authorization());
    }
}
