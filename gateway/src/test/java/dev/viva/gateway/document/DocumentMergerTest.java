package dev.viva.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DocumentMergerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void componentsThatAreAlikeAreOne() {
        ObjectNode merged = new DocumentMerger()
                .add("question-service", service("/v1/questions", "listQuestions", "{\"type\": \"string\"}"))
                .add("attempt-service", service("/v1/attempts", "listAttempts", "{\"type\": \"string\"}"))
                .merged();
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Leaf", "Tree");
        assertThat(reference(merged, "/v1/attempts")).isEqualTo("#/components/schemas/Tree");
    }

    @Test
    void componentsThatDifferAndWhateverRefersToThemGetTheirServicesName() {
        ObjectNode merged = new DocumentMerger()
                .add("question-service", service("/v1/questions", "listQuestions", "{\"type\": \"string\"}"))
                .add("attempt-service", service("/v1/attempts", "listAttempts", "{\"type\": \"integer\"}"))
                .merged();
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("AttemptLeaf", "AttemptTree", "QuestionLeaf", "QuestionTree");
        assertThat(reference(merged, "/v1/attempts")).isEqualTo("#/components/schemas/AttemptTree");
        assertThat(merged.at("/components/schemas/AttemptTree/items/$ref").asText())
                .isEqualTo("#/components/schemas/AttemptLeaf");
        assertThat(merged.at("/components/schemas/QuestionLeaf/type").asText()).isEqualTo("string");
    }

    @Test
    void aPathOfTheGatewayHidesThatOfAService() {
        ObjectNode merged = new DocumentMerger()
                .add("gateway", service("/v1/dead-letters", "listDeadLetters", "{\"type\": \"string\"}"))
                .add("attempt-service", service("/v1/dead-letters", "listDeadLetters", "{\"type\": \"integer\"}"))
                .merged();
        assertThat(merged.at("/components/schemas/Leaf/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas")).hasSize(2);
    }

    @Test
    void whatIsNotOfTheApiIsLeftOutWithAllThatItNeeds() {
        ObjectNode merged = new DocumentMerger()
                .add("attempt-service", service("/internal/copies", "listCopies", "{\"type\": \"string\"}"))
                .merged();
        assertThat(merged.path("paths")).isEmpty();
        assertThat(merged.at("/components/schemas")).isEmpty();
    }

    @Test
    void twoServicesWithOnePathOrOneIdAreAMistake() {
        DocumentMerger samePath = new DocumentMerger()
                .add("question-service", service("/v1/x", "a", "{}"))
                .add("attempt-service", service("/v1/x", "b", "{}"));
        assertThatThrownBy(samePath::merged).hasMessageContaining("/v1/x");
        DocumentMerger sameId = new DocumentMerger()
                .add("question-service", service("/v1/x", "a", "{}"))
                .add("attempt-service", service("/v1/y", "a", "{}"));
        assertThatThrownBy(sameId::merged).hasMessageContaining("id a");
    }

    private static String reference(JsonNode document, String path) {
        return document.path("paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    private static JsonNode service(String path, String operationId, String leaf) {
        try {
            return JSON.readTree("""
                    {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
                     "paths": {"%s": {"get": {"operationId": "%s", "responses": {"200": {"description": "ok",
                       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tree"}}}}}}}},
                     "components": {"schemas": {
                       "Tree": {"type": "array", "items": {"$ref": "#/components/schemas/Leaf"}},
                       "Leaf": %s, "Unused": {"type": "null"}}}}
                    """.formatted(path, operationId, leaf));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
