package dev.viva.grading.testing;

import dev.viva.testing.OpenApiValidation;
import dev.viva.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Who calls. Every exchange is held against the OpenAPI document. */
public final class Callers {
    private Callers() {}

    public static RequestSpecification withScopes(String tenant, String... scopes) {
        return with(TestTokens.forTenant(tenant).scopes(scopes));
    }

    public static RequestSpecification candidate(String tenant, String candidate, String... scopes) {
        return with(TestTokens.forTenant(tenant).scopes(scopes).candidate(candidate));
    }

    /** The value of a header, for those who do not ask through REST Assured. */
    public static String authorization(String tenant, String... scopes) {
        return TestTokens.forTenant(tenant).scopes(scopes).authorization();
    }

    /** Another service, at what is not part of the API. */
    public static RequestSpecification internal(String tenant, String... scopes) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header(
                        "Authorization",
                        TestTokens.forTenant(tenant).scopes(scopes).authorization());
    }

    private static RequestSpecification with(TestTokens token) {
        return RestAssured.given()
                .filter(OpenApiValidation.ofService())
                .contentType(ContentType.JSON)
                .header("Authorization", token.authorization());
    }
}
