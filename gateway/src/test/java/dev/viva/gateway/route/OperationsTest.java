package dev.viva.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final Operations operations = document();

    @Test
    void aPathTakesTheMethodsThatTheDocumentNames() {
        Operations.PathOperations attempts = operations.find("/v1/attempts").orElseThrow();
        assertThat(attempts.allow()).isEqualTo("GET, POST");
        assertThat(attempts.takes("POST")).isTrue();
        assertThat(attempts.takes("HEAD")).isTrue();
        assertThat(attempts.takes("DELETE")).isFalse();
    }

    @Test
    void aLiteralSegmentIsStrongerThanAParameter() {
        assertThat(operations.find("/v1/attempts/latest").orElseThrow().allow()).isEqualTo("DELETE");
        assertThat(operations.find("/v1/attempts/att_1").orElseThrow().allow()).isEqualTo("GET");
    }

    @Test
    void whatTheDocumentDoesNotNameIsUnknown() {
        assertThat(operations.find("/v1/attempts/att_1/more")).isEmpty();
        assertThat(operations.find("/v1")).isEmpty();
    }

    @Test
    void aBodyMustHaveAMediaTypeOfTheOperation() {
        Operations.PathOperations attempts = operations.find("/v1/attempts").orElseThrow();
        assertThat(attempts.reads("POST", "application/json")).isTrue();
        assertThat(attempts.reads("POST", "Application/JSON; charset=utf-8")).isTrue();
        assertThat(attempts.reads("POST", "application/jsonx")).isFalse();
        assertThat(attempts.reads("POST", "text/plain")).isFalse();
        assertThat(attempts.reads("POST", null)).isFalse();
        assertThat(attempts.reads("GET", null)).isTrue();
    }

    private static Operations document() {
        try {
            return Operations.of(new ObjectMapper().readTree("""
                    {"paths": {
                      "/v1/attempts/{id}": {"get": {}, "parameters": []},
                      "/v1/attempts/latest": {"delete": {}},
                      "/v1/attempts": {"get": {}, "summary": "x",
                                       "post": {"requestBody": {"content": {"application/json": {}}}}}}}
                    """));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
