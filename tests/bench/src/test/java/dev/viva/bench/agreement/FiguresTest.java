package dev.viva.bench.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.bench.agreement.GradedAnswer.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static Comparison row(String question, double human, double score) {
        return new Comparison(question, human, null, score, Label.INCORRECT, 0);
    }

    private static Comparison label(Label human, Label said) {
        return new Comparison("q", human == Label.CORRECT ? 1 : 0, human, said == Label.CORRECT ? 1 : 0, said, 0);
    }

    @Test
    void pearsonIsOneOnALineMinusOneOnAFallingOneAndZeroWhereNothingVaries() {
        assertThat(Figures.pearson(List.of(row("q", 0, 0.1), row("q", 0.5, 0.3), row("q", 1, 0.5)), Comparison::score))
                .isCloseTo(1, within(1e-12));
        assertThat(Figures.pearson(List.of(row("q", 0, 0.5), row("q", 1, 0.1)), Comparison::score))
                .isCloseTo(-1, within(1e-12));
        assertThat(Figures.pearson(List.of(row("q", 0, 0.5), row("q", 1, 0.5)), Comparison::score))
                .isZero();
    }

    @Test
    void pearsonOfAKnownExample() { // x = 1 2 3 4, y = 1 3 2 4: r = 0.8
        List<Comparison> rows = List.of(row("q", .1, .1), row("q", .3, .2), row("q", .2, .3), row("q", .4, .4));
        assertThat(Figures.pearson(rows, Comparison::score)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void withinAQuestionTheLevelOfTheQuestionDoesNotCount() {
        List<Comparison> rows = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> rows.add(row("easy", 0.5 + i / 20.0, i / 20.0)));
        IntStream.range(0, 10).forEach(i -> rows.add(row("hard", i / 20.0, 0.5 + i / 20.0)));
        rows.add(row("rare", 0, 1)); // fewer than ten answers: not looked at
        assertThat(Figures.withinQuestion(rows, Comparison::score)).isCloseTo(1, within(1e-12));
        assertThat(Figures.pearson(rows, Comparison::score)).isLessThan(0);
    }

    @Test
    void theBiasHasASignAndTheErrorHasNone() {
        List<Comparison> rows = List.of(row("q", 0.5, 0.9), row("q", 0.5, 0.3));
        assertThat(Figures.bias(rows, Comparison::score)).isCloseTo(0.1, within(1e-12));
        assertThat(Figures.rmse(rows, Comparison::score)).isCloseTo(Math.sqrt(0.1), within(1e-12));
    }

    @Test
    void macroF1WeighsRareLabelsLikeCommonOnes() {
        List<Comparison> rows = List.of(
                label(Label.CORRECT, Label.CORRECT),
                label(Label.CORRECT, Label.INCORRECT),
                label(Label.INCORRECT, Label.INCORRECT),
                label(Label.CONTRADICTORY, Label.CONTRADICTORY));
        // correct: 2·1/(2·1+1); incorrect: 2·1/(2·1+1); contradictory: 1
        assertThat(Figures.macroF1(rows)).isCloseTo((2 / 3.0 + 2 / 3.0 + 1) / 3, within(1e-12));
        // correct: 2/3; not correct: 2·2/(2·2+1)
        assertThat(Figures.macroF1(rows, row -> row.said() == Label.CORRECT))
                .isCloseTo((2 / 3.0 + 0.8) / 2, within(1e-12));
    }

    @Test
    void theBestThresholdSeparatesWhatCanBeSeparated() {
        List<Comparison> rows = List.of(row("q", 0, 0.2), row("q", 0, 0.4), row("q", 1, 0.6));
        assertThat(Figures.bestThreshold(rows, Comparison::score)).isCloseTo(0.41, within(1e-12));
    }

    @Test
    void anIntervalHoldsTheFigureAndIsTheSameEachTime() {
        List<Comparison> rows = new ArrayList<>();
        for (int question = 0; question < 20; question++) {
            for (int answer = 0; answer < 10; answer++) {
                rows.add(row("q" + question, (answer * 7 + question) % 10 / 10.0, answer / 10.0));
            }
        }
        Bootstrap.Interval interval = Bootstrap.interval(rows, all -> Figures.bias(all, Comparison::score));
        assertThat(Figures.bias(rows, Comparison::score)).isBetween(interval.low(), interval.high());
        assertThat(Bootstrap.interval(rows, all -> Figures.bias(all, Comparison::score))).isEqualTo(interval);
    }

    @Test
    void wordOverlapCountsDifferentWordsInBothScripts() {
        assertThat(WordOverlap.of("Вес, вес и сдвиг", "Сдвиг и ВЕС!")).isEqualTo(1);
        assertThat(WordOverlap.of("high variance", "low variance")).isEqualTo(0.5);
        assertThat(WordOverlap.of("...", "anything")).isZero();
    }
}
