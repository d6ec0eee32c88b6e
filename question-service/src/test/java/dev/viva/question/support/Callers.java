package dev.viva.question.support;

import static io.restassured.RestAssured.given;

import dev.viva.testing.OpenApiValidation;
import dev.viva.testing.TestTokens;
import io.restassured.specification.RequestSpecification;

/** Who calls in a test; every exchange is held against the service's own API document. */
public final class Callers {
    private Callers() {}

    public static RequestSpecification author(String tenant) {
        return as(TestTokens.forTenant(tenant).scopes("questions:read", "questions:author"));
    }

    public static RequestSpecification reader(String tenant) {
        return as(TestTokens.forTenant(tenant).scopes("questions:read"));
    }

    /** A browser's token. Its claim of an author's scope would be a bug of the gateway, and is not believed. */
    public static RequestSpecification candidate(String tenant) {
        return as(TestTokens.forTenant(tenant)
                .scopes("questions:read", "questions:author")
                .candidate("ada"));
    }

    public static RequestSpecification as(TestTokens token) {
        return given().filter(OpenApiValidation.ofService()).header("Authorization", token.authorization());
    }
}
