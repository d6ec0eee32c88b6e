package dev.viva.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.JsonDocuments;
import dev.viva.question.document.QuestionDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final String CHOICE = """
            {"slug": "x", "topics": ["ml/evaluation"], "parts": [{"name": "c", "type": "CHOICE", "choice": {"options": [
              {"id": "a", "text": {"en": "A"}, "correct": true}, {"id": "b", "text": {"en": "B"}, "misconception": "base-rate-neglect"}]}}],
             "rubric": {"redFlags": [{"id": "f", "points": 1, "misconception": "other", "claim": {"en": "x"}}]}}""";

    @Test
    void misconceptionsThatTheCatalogDoesNotKnowAreNamedInOptionsAndRedFlags() {
        CheckedDocument document =
                QuestionDocuments.checked(JsonDocuments.read(CHOICE.getBytes(StandardCharsets.UTF_8)));

        assertThat(Warnings.of(document, Set.of("ml/evaluation"), Set.of("other")))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/parts/0/choice/options/1/misconception");
                    assertThat(warning.code()).isEqualTo("unknown-misconception");
                });
        assertThat(Warnings.of(document, Set.of("ml/evaluation"), Set.of("other", "base-rate-neglect")))
                .isEmpty();
    }
}
