package dev.viva.grading.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class CheckedDocumentsTest {
    /** As strict as the one that reads requests. */
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final CheckedDocuments documents = new CheckedDocuments(new DocumentSchema(), mapper);

    @Test
    void aCriterionThatDoesNotSayWhetherItIsAGateIsNone() throws Exception {
        var document = documents.document(mapper.readTree("""
                {"slug": "gradient-step", "category": "ML_THEORY", "topics": ["ml"], "difficulty": "EASY",
                 "title": {"en": "A step"}, "prompt": {"en": "Which way does gradient descent step?"},
                 "modelAnswer": {"en": "Against the gradient."}, "parts": [{"name": "main", "type": "TEXT"}],
                 "rubric": {"criteria": [
                   {"id": "against", "part": "main", "points": 10, "claim": {"en": "It steps against the gradient."}}]}}"""), "");
        assertThat(document.rubric().criteria()).singleElement().satisfies(criterion -> assertThat(criterion.gate())
                .isFalse());
    }
}
