package dev.viva.bench.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.bench.agreement.GradedAnswer.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradedAnswersTest {
    private static final String TEXTS = "\"question\":\"Q\",\"reference_answer\":\"R\",\"student_answer\":\"A\"";

    @Test
    void scoresBecomeShares() {
        List<GradedAnswer> answers = GradedAnswers.read(
                "f", List.of("{" + TEXTS + ",\"score\":2,\"score_max_observed\":2.5}", "", "{" + TEXTS + ",\"score\":1}"));
        assertThat(answers).extracting(GradedAnswer::score).containsExactly(0.8, 1.0);
        assertThat(answers.getFirst().questionId()).isEqualTo("Q");
    }

    @Test
    void theFinestLabelCounts() {
        GradedAnswer answer = GradedAnswers.read(
                        "f", List.of("{" + TEXTS + ",\"label_2way\":\"incorrect\",\"label_3way\":\"contradictory\",\"question_id\":7}"))
                .getFirst();
        assertThat(answer.label()).isEqualTo(Label.CONTRADICTORY);
        assertThat(answer.questionId()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{                                                   | not JSON",
        "[1]                                                 | not a JSON object",
        "{\"question\":\"Q\"}                                | 'reference_answer' is missing",
        "{TEXTS}                                             | neither a number 'score' nor a label",
        "{TEXTS,\"score\":\"5\"}                             | neither a number 'score' nor a label",
        "{TEXTS,\"score\":5,\"score_max_observed\":2}        | not between 0 and 'score_max_observed'",
        "{TEXTS,\"score\":0,\"score_max_observed\":0}        | not between 0 and 'score_max_observed'",
        "{TEXTS,\"label\":\"maybe\"}                         | correct, incorrect or contradictory",
        "{TEXTS,\"label\":\"correct\"}                       | cannot be mixed",
    })
    void aBadLineIsNamedWithItsFault(String line, String fault) {
        assertThatThrownBy(() -> GradedAnswers.read(
                        "answers.jsonl",
                        List.of("{" + TEXTS + ",\"score\":1}", "{" + TEXTS + ",\"score\":0}", line.replace("TEXTS", TEXTS))))
                .isInstanceOf(BadLine.class)
                .hasMessageStartingWith("answers.jsonl, line 3: ")
                .hasMessageContaining(fault);
    }

    @Test
    void aFileWithoutAnswersIsRefused() {
        assertThatThrownBy(() -> GradedAnswers.read("empty.jsonl", List.of("", " ")))
                .hasMessageContaining("no graded answer");
    }
}
