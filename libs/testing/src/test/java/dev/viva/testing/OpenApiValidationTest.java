package dev.viva.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiValidationTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Things, version: '1'}
            paths:
              /v1/things/{id}:
                get:
                  operationId: getThing
                  responses:
                    '200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    '404': {$ref: '#/components/responses/Problem'}
              /v1/things/newest:
                get:
                  operationId: newestThing
                  responses: {'200': {description: it, content: {application/json: {schema: {type: object}}}}}
              /v1/things:
                post:
                  operationId: createThing
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses: {'204': {description: made}}
            components:
              responses:
                Problem:
                  description: refused
                  content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
              schemas:
                Problem: {type: object, required: [code], properties: {code: {type: string}}}
                Thing:
                  type: object
                  required: [id]
                  properties: {id: {type: string}, madeAt: {type: [string, 'null'], format: date-time}}
            """;

    private HttpServer server;
    private int status;
    private String type;
    private String body;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean document = exchange.getRequestURI().getPath().equals("/q/openapi");
            byte[] bytes = (document ? DOCUMENT : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", document ? "application/yaml" : type);
            exchange.sendResponseHeaders(document ? 200 : status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        answer(200, "application/json", "{\"id\":\"a\",\"madeAt\":\"2026-01-01T00:00:00Z\"}");
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aDocumentedExchangePassesAndIsRemembered() {
        when().get("/v1/things/7");
        assertThat(OpenApiValidation.calledOperations()).contains("getThing");
        assertThat(OpenApiValidation.uncalledOperations(uri("/q/openapi"))).doesNotContain("getThing");
    }

    @Test
    void aLiteralSegmentWinsOverAVariableOne() {
        answer(200, "application/json", "{}");
        when().get("/v1/things/newest");
        assertThat(OpenApiValidation.calledOperations()).contains("newestThing");
    }

    @Test
    void aProblemMayHaveMembersOfItsOwn() {
        answer(404, "application/problem+json", "{\"code\":\"thing-not-found\",\"current\":3}");
        when().get("/v1/things/7");
    }

    @Test
    void anAnswerAgainstItsSchemaFails() {
        answer(200, "application/json", "{\"id\":7}");
        assertThatThrownBy(() -> when().get("/v1/things/7")).hasMessageContaining("schema forbids");
        answer(200, "application/json", "{\"id\":\"a\",\"madeAt\":\"yesterday\"}");
        assertThatThrownBy(() -> when().get("/v1/things/7")).hasMessageContaining("schema forbids");
    }

    @Test
    void aMemberThatTheSchemaDoesNotNameFails() {
        answer(200, "application/json", "{\"id\":\"a\",\"secret\":1}");
        assertThatThrownBy(() -> when().get("/v1/things/7")).hasMessageContaining("secret");
    }

    @Test
    void anUndocumentedStatusTypeOrOperationFails() {
        answer(418, "application/json", "{}");
        assertThatThrownBy(() -> when().get("/v1/things/7")).hasMessageContaining("does not document this status");
        answer(200, "text/plain", "hello");
        assertThatThrownBy(() -> when().get("/v1/things/7")).hasMessageContaining("text/plain");
        assertThatThrownBy(() -> when().get("/v1/others")).hasMessageContaining("is not documented");
    }

    @Test
    void whatIsAcceptedMustBeDocumentedToo() {
        answer(204, "application/json", "");
        when().contentType("application/json").body("{\"id\":\"a\"}").post("/v1/things");
        assertThatThrownBy(() -> when().contentType("application/json")
                        .body("{\"id\":1}")
                        .post("/v1/things"))
                .hasMessageContaining("accepts");
    }

    private void answer(int newStatus, String newType, String newBody) {
        status = newStatus;
        type = newType;
        body = newBody;
    }

    private RequestSpecification when() {
        return given().baseUri(uri("").toString()).filter(OpenApiValidation.ofService());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
