package dev.viva.grading.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.likeness.Likeness.Feature;
import dev.viva.grading.testing.ProcessorTime;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.TextAnalyzer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final TextAnalyzer ANALYZER = TextAnalyzer.load();
    private static final LikenessModel MODEL = LikenessModel.load();
    private static final String MODEL_ANSWER = "The baseline lowers the variance of the gradient and adds no bias.";

    private static AnalyzedText text(String text) {
        return ANALYZER.analyze(text, List.of("rl"));
    }

    private static Likeness likeness(String prompt, String modelAnswer, String answer) {
        return new ModelAnswer(text(prompt), text(modelAnswer)).likeness(text(answer), clause -> true);
    }

    private static double credit(String answer) {
        return MODEL.credit(MODEL.probability(likeness("Why?", MODEL_ANSWER, answer)));
    }

    @Test
    void theModelAnswerItselfEarnsEverythingAndAnUnrelatedOneNothing() {
        assertThat(credit(MODEL_ANSWER)).isEqualTo(1);
        assertThat(credit("Bananas are yellow.")).isLessThan(0.1);
    }

    @Test
    void lengthAloneEarnsNothing() {
        String padding =
                " Many different things could be mentioned here, and people have written long books about them.";
        String answer = "It lowers the variance.";
        assertThat(credit(padding.repeat(20))).isLessThan(0.1);
        assertThat(credit(answer + padding.repeat(20))).isLessThanOrEqualTo(credit(answer));
    }

    @Test
    void typingMistakesCostLittle() {
        double right = credit("The baseline lowers the variance of the gradient.");
        assertThat(credit("The basline lowers the varience of the gradiant.")).isGreaterThan(right - 0.2);
    }

    @Test
    void wordsOfThePromptCountLess() {
        String prompt = "How does the baseline change the gradient?";
        double copied = likeness(prompt, MODEL_ANSWER, "The baseline changes the gradient.")
                .value(Feature.GRAMS);
        double said = likeness("Why?", MODEL_ANSWER, "The baseline changes the gradient.")
                .value(Feature.GRAMS);
        assertThat(copied).isLessThan(said);
    }

    @Test
    void yesForNoAnotherOptionAndTheOppositeWordAreSeen() {
        assertThat(likeness("", "Yes, it is.", "No, it is not.").value(Feature.VERDICT))
                .isEqualTo(1);
        assertThat(likeness("", "Да, верно.", "Нет, потому что это не так.").value(Feature.VERDICT))
                .isEqualTo(1);
        assertThat(likeness("", "No baseline is needed.", "Yes.").value(Feature.VERDICT))
                .isZero();
        assertThat(likeness("", "A. It is faster.", "B. It is faster.").value(Feature.OPTION))
                .isEqualTo(1);
        assertThat(likeness("", "The variance is high.", "The variance is low.").value(Feature.OPPOSITES))
                .isPositive();
        assertThat(likeness("", "The variance is high.", "The variance is high.")
                        .value(Feature.OPPOSITES))
                .isZero();
    }

    @Test
    void figuresOfAnExampleAreNotAskedFor() {
        String answer = "It shrinks from 4000 m to 400 m.";
        assertThat(figures("It shrinks from 300 m to 30 m.", answer)).isPositive();
        assertThat(figures("It shrinks by a factor of ten, e.g. from 300 m to 30 m.", answer))
                .isZero();
        assertThat(figures("Он сжимается, например с 300 м до 30 м.", "Он сжимается с 4000 м до 400 м."))
                .isZero();
    }

    private static double figures(String modelAnswer, String answer) {
        return likeness("", modelAnswer, answer).value(Feature.FIGURES);
    }

    @Test
    void theConfidenceGrowsWithTheDistanceFromThePassMark() {
        assertThat(MODEL.confidence(0.2)).isGreaterThan(MODEL.confidence(0.5));
        assertThat(MODEL.confidence(0.76)).isGreaterThan(MODEL.confidence(0.7));
        assertThat(List.of(MODEL.confidence(0.1), MODEL.confidence(0.95)))
                .allSatisfy(confidence -> assertThat(confidence).isBetween(0.8, 1.0));
        assertThat(MODEL.confidence(0.63)).isBetween(0.45, 0.65);
    }

    @Test
    void enormousTextsAreMeasuredInTime() {
        String words = "abcdefgh abcdefgi abcdefgj bacdefgh variance gradient ".repeat(5000);
        ProcessorTime.within(Duration.ofSeconds(2), () -> likeness(words, words, words));
    }
}
