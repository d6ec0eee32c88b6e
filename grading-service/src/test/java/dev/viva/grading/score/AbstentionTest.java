package dev.viva.grading.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Category;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below which confidence a person decides. */
class AbstentionTest {
    private static final LocalizedText CLAIM = new LocalizedText("It says so.", "Так сказано.");
    private static final List<Evidence> EVIDENCE = List.of(new Evidence(0, 2, "It", null));

    @ParameterizedTest
    @CsvSource({
        // tenant, criterion, confidence, outcome
        "0,    ,     0,    MET",
        "0.6,  ,     0.6,  MET",
        "0.6,  ,     0.59, UNSURE",
        "0,    0.6,  0.59, UNSURE",
        "0,    0.6,  0.60, MET",
        "0.8,  0.6,  0.7,  UNSURE",
        "0.5,  0.6,  0.55, UNSURE",
        "0.5,  0.6,  0.6,  MET",
        "1,    ,     1.00, MET",
        "1,    ,     0.99, UNSURE"
    })
    void theHigherOfBothThresholdsHolds(
            BigDecimal tenant, BigDecimal criterion, BigDecimal confidence, Outcome outcome) {
        Judgement said = Judgement.of("a", Outcome.MET, confidence, EVIDENCE, "It is there.");
        assertThat(applied(question(criterion, null), tenant, said, "en").outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aRedFlagHasAThresholdOfItsOwn() {
        QuestionDocument question = question(null, new BigDecimal("0.7"));
        Judgement flag = Judgement.of("f", Outcome.MISSED, new BigDecimal("0.65"), List.of(), null);
        Judgement criterion = Judgement.of("a", Outcome.MISSED, new BigDecimal("0.65"), List.of(), null);
        assertThat(applied(question, BigDecimal.ZERO, flag, "en").outcome()).isEqualTo(Outcome.UNSURE);
        assertThat(applied(question, BigDecimal.ZERO, criterion, "en")).isEqualTo(criterion);
    }

    @Test
    void theTenantsThresholdHoldsForAnImpliedCriterionToo() {
        Judgement implied = Judgement.of("main", Outcome.MET, new BigDecimal("0.2"), List.of(), null);
        assertThat(applied(question(null, null), new BigDecimal("0.3"), implied, "en")
                        .outcome())
                .isEqualTo(Outcome.UNSURE);
    }

    @Test
    void theExplanationSaysBothFiguresAndWhatTheGraderWouldSay() {
        Judgement said = new Judgement(
                "a", Outcome.PARTLY, "some", null, new BigDecimal("0.50"), EVIDENCE, "A part of it is there.");
        Judgement open = applied(question(new BigDecimal("0.75"), null), BigDecimal.ZERO, said, "en");
        assertThat(open.confidence()).isEqualTo(said.confidence());
        assertThat(open.evidence()).isEqualTo(EVIDENCE);
        assertThat(open.level()).isNull();
        assertThat(open.explanation())
                .isEqualTo("A reviewer decides this: the grader's confidence is 0.5, and at least 0.75 is required."
                        + " It would say: A part of it is there.");

        Judgement russian = Judgement.of("a", Outcome.MET, new BigDecimal("0.50"), EVIDENCE, null);
        assertThat(applied(question(new BigDecimal("0.75"), null), BigDecimal.ZERO, russian, "ru")
                        .explanation())
                .isEqualTo("Решает проверяющий: уверенность оценки 0,5, а требуется не ниже 0,75.");
    }

    @Test
    void whatIsUnsureStaysAsItWasSaid() {
        Judgement unsure =
                Judgement.of("a", Outcome.UNSURE, new BigDecimal("0.10"), EVIDENCE, "The grader cannot tell.");
        assertThat(applied(question(new BigDecimal("0.9"), null), BigDecimal.ONE, unsure, "en"))
                .isEqualTo(unsure);
    }

    @Test
    void aQuestionWithoutARubricIsUnderTheTenantsThresholdAlone() {
        Judgement said = Judgement.of("main", Outcome.MET, new BigDecimal("0.4"), List.of(), null);
        QuestionDocument bare = withRubric(null);
        assertThat(applied(bare, new BigDecimal("0.4"), said, "en")).isEqualTo(said);
        assertThat(applied(bare, new BigDecimal("0.41"), said, "en").outcome()).isEqualTo(Outcome.UNSURE);
    }

    private static Judgement applied(QuestionDocument question, BigDecimal tenant, Judgement said, String language) {
        return Abstention.of(question, tenant).applied(List.of(said), language).getFirst();
    }

    private static QuestionDocument question(BigDecimal ofCriterion, BigDecimal ofFlag) {
        return withRubric(new Rubric(
                60,
                List.of(new Criterion("a", null, BigDecimal.TEN, false, CLAIM, null, null, null, ofCriterion)),
                List.of(new RedFlag("f", null, BigDecimal.TEN, null, null, CLAIM, null, ofFlag))));
    }

    private static QuestionDocument withRubric(Rubric rubric) {
        return new QuestionDocument(
                "abstention",
                Category.ML_THEORY,
                List.of("ml"),
                Difficulty.EASY,
                null,
                null,
                null,
                5,
                CLAIM,
                CLAIM,
                CLAIM,
                List.of(Part.of("main", PartType.TEXT)),
                rubric,
                List.of(),
                List.of());
    }
}
