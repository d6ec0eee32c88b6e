package dev.viva.events.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.PartType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopDocumentTest {
    private static final LocalizedText TEXT = new LocalizedText("text", "текст");

    @Test
    void aRuleTakesWhatFitsAllItsListsByAnyOfTheirItems() {
        SelectionRule rule = new SelectionRule(
                1,
                List.of(Category.CODING, Category.ML_CODING),
                List.of("coding"),
                List.of(Difficulty.EASY),
                List.of("coding", "communication"),
                List.of(PartType.CODE),
                List.of("technical-screening"));
        assertThat(takes(rule, Category.CODING, "coding/graphs", Difficulty.EASY, "coding", PartType.CODE))
                .isTrue();
        assertThat(takes(rule, Category.ML_CODING, "coding", Difficulty.EASY, "communication", PartType.CODE))
                .isTrue();
        assertThat(takes(rule, Category.ETHICS, "coding/graphs", Difficulty.EASY, "coding", PartType.CODE))
                .isFalse();
        assertThat(takes(rule, Category.CODING, "coding-style", Difficulty.EASY, "coding", PartType.CODE))
                .isFalse();
        assertThat(takes(rule, Category.CODING, "coding/graphs", Difficulty.HARD, "coding", PartType.CODE))
                .isFalse();
        assertThat(takes(rule, Category.CODING, "coding/graphs", Difficulty.EASY, "ml-theory", PartType.CODE))
                .isFalse();
        assertThat(takes(rule, Category.CODING, "coding/graphs", Difficulty.EASY, "coding", PartType.TEXT))
                .isFalse();
        SelectionRule elsewhere = new SelectionRule(1, null, null, null, null, null, List.of("final-round"));
        assertThat(takes(elsewhere, Category.CODING, "coding", Difficulty.EASY, "coding", PartType.CODE))
                .isFalse();
    }

    @Test
    void aRuleWithoutListsTakesEverything() {
        SelectionRule rule = new SelectionRule(1, null, null, null, null, null, null);
        assertThat(takes(rule, Category.ETHICS, "ethics", Difficulty.HARD, "responsible-ai", PartType.STORY))
                .isTrue();
    }

    @Test
    void entriesOfAFieldEarnNoMoreThanItsCap() {
        StageForm.FormField field = new StageForm.FormField(
                "publications",
                TEXT,
                null,
                new BigDecimal("40"),
                List.of(
                        new StageForm.EntryKind("paper", TEXT, new BigDecimal("25")),
                        new StageForm.EntryKind("poster", TEXT, new BigDecimal("2.5"))));
        assertThat(field.points(List.of())).isEqualByComparingTo("0");
        assertThat(field.points(List.of("paper", "poster", "poster"))).isEqualByComparingTo("30");
        assertThat(field.points(List.of("paper", "paper"))).isEqualByComparingTo("40");
        assertThatIllegalArgumentException().isThrownBy(() -> field.points(List.of("book")));
        assertThat(new StageForm(List.of(field, field)).maxPoints()).isEqualByComparingTo("80");
    }

    @Test
    void theOverallRateIsTheProductOfTheConditionalOnes() {
        List<Funnel.FunnelStep> steps = List.of(step("0.20"), step("0.25"), step("0.30"), step("0.40"), step("0.50"));
        Funnel funnel = new Funnel("notes", "2026", Certainty.LOW, null, steps, null);
        assertThat(funnel.overallRate()).isEqualByComparingTo("0.003");
    }

    @Test
    void aRecommendationIsNeverRaisedByACap() {
        assertThat(Recommendation.STRONG_YES.cappedAt(Recommendation.NO)).isEqualTo(Recommendation.NO);
        assertThat(Recommendation.DEFINITELY_NOT.cappedAt(Recommendation.NO)).isEqualTo(Recommendation.DEFINITELY_NOT);
    }

    private static Funnel.FunnelStep step(String rate) {
        return new Funnel.FunnelStep("step", TEXT, new BigDecimal(rate), null);
    }

    private static boolean takes(
            SelectionRule rule,
            Category category,
            String topic,
            Difficulty difficulty,
            String competency,
            PartType type) {
        return rule.takes(
                category,
                List.of(topic),
                difficulty,
                List.of(competency),
                type,
                List.of("technical-screening", "in-depth-technical"));
    }
}
