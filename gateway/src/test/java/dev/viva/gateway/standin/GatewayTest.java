package dev.viva.gateway.standin;

import static io.restassured.RestAssured.given;

import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The gateway on a real PostgreSQL, in front of the stand-ins. */
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "gateway"))
@WithTestResource(StandIns.class)
public abstract class GatewayTest {

    @BeforeEach
    void waitForFirstKeys() {
        Await.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    protected static String operatorKey() {
        return System.getProperty(StandIns.OPERATOR_KEY);
    }

    protected static String bankKey() {
        return System.getProperty(StandIns.BANK_KEY);
    }

    /** A request with {@code credential}. */
    protected static RequestSpecification as(String credential) {
        return given().filter(new OwnOperations()).header("Authorization", "Bearer " + credential);
    }

    /** A new key of the operator's tenant. */
    protected static NewKey newKey(String... scopes) {
        return newKey(operatorKey(), Map.of("name", "test", "scopes", List.of(scopes)));
    }

    protected static NewKey newKey(String maker, Map<String, Object> draft) {
        return as(maker)
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .as(NewKey.class);
    }

    protected static URI address() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    /** What a test needs of a new key. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    public record NewKey(String id, String key) {}
}
