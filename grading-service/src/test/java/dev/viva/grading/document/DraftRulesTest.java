package dev.viva.grading.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aCodePartHasToKeepToTheRulesOfItsSettings() throws JsonProcessingException {
        assertThat(faults("""
                {"parts": [{"name": "why", "type": "TEXT"}, {"name": "main", "type": "CODE", "code":
                  {"languages": ["python"], "style": "FUNCTION", "tests": [{"name": "a", "points": 0.125, "expected": 1}]}}]}"""))
                .containsExactlyInAnyOrder(
                        "/parts/1/code/entryPoint missing-field", "/parts/1/code/tests/0/points too-many-decimals");
    }

    @Test
    void numbersAndChoicesHaveToKeepToTheRulesOfTheirSettings() throws JsonProcessingException {
        assertThat(faults("""
                {"parts": [{"name": "n", "type": "NUMERIC", "numeric": {"expected": 1, "unit": "parrots"}},
                  {"name": "c", "type": "CHOICE", "choice": {"options": [{"id": "a"}, {"id": "a", "correct": true}]}}]}"""))
                .containsExactlyInAnyOrder(
                        "/parts/0/numeric/unit unknown-unit", "/parts/1/choice/options/1/id duplicate-id");
    }

    @Test
    void theWorkingOfANumberIsProse() throws JsonProcessingException {
        assertThat(faults("""
                {"parts": [{"name": "n", "type": "NUMERIC", "numeric": {"expected": 1}}], "rubric": {
                  "criteria": [{"id": "a", "claim": {"en": "x"}}, {"id": "b"}], "redFlags": [{"id": "f", "claim": {"en": "x"}}]}}""")).isEmpty();
    }

    @Test
    void claimsBelongToProse() throws JsonProcessingException {
        assertThat(faults("""
                {"parts": [{"name": "why", "type": "TEXT"}, {"name": "main", "type": "CODE"}], "rubric": {
                  "criteria": [{"id": "a", "part": "main", "claim": {"en": "x"}}, {"id": "b", "part": "main"},
                    {"id": "c", "part": "why", "claim": {"en": "x"}}, {"id": "d", "part": "why"}, {"id": "e", "part": "no", "claim": {"en": "x"}}],
                  "redFlags": [{"id": "f", "part": "main", "claim": {"en": "x"}}, {"id": "g", "part": "why", "claim": {"en": "x"}}]}}"""))
                .containsExactlyInAnyOrder(
                        "/rubric/criteria/0/claim not-measured",
                        "/rubric/criteria/3/claim claim-missing",
                        "/rubric/criteria/4/part unknown-reference",
                        "/rubric/redFlags/0/claim not-measured");
    }

    @Test
    void aRequiredConfidenceHasTwoDecimals() throws JsonProcessingException {
        assertThat(faults("""
                {"parts": [{"name": "why", "type": "TEXT"}], "rubric": {
                  "criteria": [{"id": "a", "claim": {"en": "x"}, "minConfidence": 0.75}, {"id": "b", "claim": {"en": "x"}, "minConfidence": 0.755}],
                  "redFlags": [{"id": "c", "claim": {"en": "x"}, "minConfidence": 0.001}]}}"""))
                .containsExactly(
                        "/rubric/criteria/1/minConfidence too-many-decimals",
                        "/rubric/redFlags/0/minConfidence too-many-decimals");
    }

    private static List<String> faults(String document) throws JsonProcessingException {
        return DraftRules.faults(JSON.readTree(document)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
