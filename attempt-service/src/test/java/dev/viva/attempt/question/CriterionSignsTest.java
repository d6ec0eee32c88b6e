package dev.viva.attempt.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionSignsTest {
    private static final LocalizedText CLAIM = new LocalizedText("It is so.", "Это так.");

    @Test
    void aCriterionIsKnownByItsIdInTheFirstTopicAndByTheMisconceptionsThatItAnswers() {
        QuestionDocument document = document(
                List.of("dl/architectures", "dl/optimization"),
                new Rubric(
                        60,
                        List.of(
                                criterion("degradation", CLAIM),
                                criterion("identity", CLAIM),
                                criterion("basic", null)),
                        List.of(
                                flag("degradation-is-overfitting", List.of("degradation", "basic")),
                                flag(null, List.of("identity")))));

        assertThat(CriterionSigns.of(document).get("degradation"))
                .containsExactly("dl/architectures#degradation", "misconception:degradation-is-overfitting#");
        assertThat(CriterionSigns.of(document).get("identity")).containsExactly("dl/architectures#identity");
        assertThat(CriterionSigns.of(document).get("basic"))
                .as("measured: the same id elsewhere is another thing")
                .isEmpty();
        assertThat(CriterionSigns.all(document)).hasSize(3);
    }

    @Test
    void aQuestionWithoutARubricHasNoSigns() {
        assertThat(CriterionSigns.of(document(List.of(), null))).isEmpty();
    }

    private static Criterion criterion(String id, LocalizedText claim) {
        return new Criterion(id, null, BigDecimal.TEN, false, claim, null, List.of(), null);
    }

    private static RedFlag flag(String misconception, List<String> unless) {
        return new RedFlag("flag-" + misconception, null, BigDecimal.TEN, misconception, unless, CLAIM, null);
    }

    private static QuestionDocument document(List<String> topics, Rubric rubric) {
        return new QuestionDocument(
                "slug",
                Category.DEEP_LEARNING,
                topics,
                Difficulty.MEDIUM,
                List.of(),
                List.of(),
                List.of(),
                10,
                CLAIM,
                CLAIM,
                CLAIM,
                List.of(),
                rubric,
                List.of(),
                List.of());
    }
}
