package dev.viva.events.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What candidates see of a part: nothing that gives its answer away. */
class CandidatePartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aCodePartShowsItsVisibleTestsOnly() throws JsonProcessingException {
        String view = view("""
                {"name": "main", "type": "CODE", "code": {"languages": ["python"], "style": "FUNCTION", "entryPoint": "f",
                  "solution": "SECRET", "checker": {"kind": "SECRET"}, "tests": [
                    {"name": "shown", "visible": true, "args": [1], "expected": 2},
                    {"name": "SECRET-1", "visible": false, "args": [3], "expected": 4},
                    {"name": "SECRET-2", "args": [5], "expected": 6}]}}""");

        assertThat(view).contains("shown", "python", "entryPoint").doesNotContain("SECRET");
    }

    @Test
    void hiddenTestsAreCountedAndGroupsSayWhatTheyAreWorth() throws JsonProcessingException {
        String view = view("""
                {"name": "main", "type": "CODE", "code": {"languages": ["python"], "style": "FUNCTION", "entryPoint": "f", "tests": [
                    {"name": "shown", "visible": true, "group": "basic", "points": 0.5, "args": [null], "expected": null,
                     "checker": {"kind": "CUSTOM", "language": "python", "source": "SECRET"}},
                    {"name": "SECRET-1", "group": "basic", "expected": 4},
                    {"name": "SECRET-2", "group": "edge", "points": 2, "expected": 6},
                    {"name": "SECRET-3", "expected": 8}]}}""");

        assertThat(view)
                .contains(
                        "\"hiddenTests\":3",
                        "\"groups\":[{\"name\":\"basic\",\"points\":1.5,\"tests\":2},{\"name\":\"edge\",\"points\":2,\"tests\":1}]",
                        "\"args\":[null],\"expected\":null")
                .doesNotContain("SECRET", "checker");
    }

    @Test
    void aNumberAFormulaAndADiagramShowNothingOfTheirAnswers() throws JsonProcessingException {
        assertThat(view("""
                {"name": "n", "type": "NUMERIC", "points": 5, "numeric": {"expected": 424242, "unit": "SECRET", "tolerance": {"relative": 0.1}}}""")).contains("points").doesNotContain("424242", "SECRET", "tolerance");
        assertThat(view("""
                {"name": "f", "type": "FORMULA", "formula": {"expected": "SECRET", "variables": {"x": {"shape": [3], "range": [424242, 1]}, "p": {"equalTo": "SECRET", "also": ["SECRET"]}},
                  "functions": {"Q": {"arguments": ["s", "a"], "range": [424242, 1]}}, "forbidden": ["softmax"], "alternatives": ["SECRET"],
                  "nearMisses": [{"formula": "SECRET"}]}}""")).contains("shape", "arguments", "softmax").doesNotContain("SECRET", "424242");
        assertThat(view("""
                {"name": "d", "type": "DIAGRAM", "diagram": {"formats": ["mermaid"], "nodes": [{"id": "SECRET"}], "edges": [{"from": "SECRET", "to": "SECRET"}]}}""")).contains("mermaid").doesNotContain("SECRET");
    }

    @Test
    void aChoiceShowsItsOptionsInTheReadersLanguageAndNotWhichIsRight() throws JsonProcessingException {
        String view = view("""
                {"name": "c", "type": "CHOICE", "choice": {"options": [
                  {"id": "a", "text": {"en": "One", "ru": "Один"}, "correct": true},
                  {"id": "b", "text": {"en": "Two", "ru": "Два"}, "misconception": "SECRET"}]}}""");

        assertThat(view).contains("Один", "Два", "\"multiple\":false").doesNotContain("correct", "SECRET", "One");
    }

    private static String view(String part) throws JsonProcessingException {
        return JSON.writeValueAsString(CandidateParts.shown(JSON.readValue(part, Part.class), "ru"));
    }
}
