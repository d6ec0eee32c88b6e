package dev.viva.attempt.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.events.question.Difficulty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadinessModelTest {
    private static final List<Difficulty> DIFFICULTIES = List.of(Difficulty.values());

    private final ReadinessModel model = new ReadinessModel(Duration.ofDays(60), 3);

    @Test
    void anEstimateIsThePosteriorOfTheFormula() {
        Readiness readiness =
                model.of(List.of(fresh(1, 0.8, Difficulty.MEDIUM), fresh(2, 0.6, Difficulty.HARD), old(3, 0.4, 60)));
        double weights = 1 + 1 + 0.5;
        double mean = (Math.log(0.8 / 0.2) + (Math.log(0.6 / 0.4) + 0.7) + 0.5 * Math.log(0.4 / 0.6)) / (1 + weights);
        assertThat(readiness.evidence()).isCloseTo(weights, within(1e-9));
        assertThat(readiness.belief().mean()).isCloseTo(mean, within(1e-9));
        assertThat(readiness.belief().sd()).isCloseTo(1 / Math.sqrt(1 + weights), within(1e-9));
        assertThat(readiness.estimated()).isTrue();
    }

    @Test
    void underTheStatedNumberOfQuestionsThereIsNotEnoughEvidence() {
        assertThat(model.of(List.of()).needed()).isEqualTo(3);
        assertThat(model.of(List.of(fresh(1, 0.9, Difficulty.MEDIUM))).needed()).isEqualTo(2);
        Readiness repeated = model.of(IntStream.range(0, 20)
                .mapToObj(i -> fresh(i % 2, 0.9, Difficulty.MEDIUM))
                .toList());
        assertThat(repeated.attempts()).isEqualTo(20);
        assertThat(repeated.questions()).isEqualTo(2);
        assertThat(repeated.evidence()).isCloseTo(2, within(1e-9));
        assertThat(repeated.needed()).isEqualTo(1);
    }

    @Test
    void attemptsThatAreAllOldAreNotEnoughEvidence() {
        List<Evidence> years = List.of(old(1, 0.9, 700), old(2, 0.9, 700), old(3, 0.9, 700));
        assertThat(model.of(years).needed()).isEqualTo(2);
        List<Evidence> andToday = new ArrayList<>(years);
        andToday.add(fresh(4, 0.9, Difficulty.MEDIUM));
        andToday.add(fresh(5, 0.9, Difficulty.MEDIUM));
        assertThat(model.of(andToday).estimated()).isTrue();
    }

    @Test
    void halfALifeHalvesTheWeight() {
        assertThat(model.weight(0)).isEqualTo(1);
        assertThat(model.weight(60)).isCloseTo(0.5, within(1e-12));
        assertThat(model.weight(180)).isCloseTo(0.125, within(1e-12));
        assertThat(model.weight(Double.MAX_VALUE)).isPositive();
    }

    @Test
    void theSameShareOfAHarderQuestionShowsMore() {
        assertThat(estimate(Difficulty.HARD)).isGreaterThan(estimate(Difficulty.MEDIUM));
        assertThat(estimate(Difficulty.MEDIUM)).isGreaterThan(estimate(Difficulty.EASY));
    }

    @Property(tries = 200)
    void boundsLieWithinZeroAndOneAboutTheEstimate(@ForAll @Size(max = 30) List<@DoubleRange(max = 1) Double> shares) {
        LogitNormal belief = model.of(of(shares)).belief();
        assertThat(belief.low()).isBetween(0.0, belief.median());
        assertThat(belief.high()).isBetween(belief.median(), 1.0);
    }

    @Property(tries = 200)
    void moreEvidenceNarrowsTheInterval(
            @ForAll @Size(max = 20) List<@DoubleRange(max = 1) Double> shares,
            @ForAll @DoubleRange(max = 1) double more) {
        List<Evidence> attempts = of(shares);
        double before = model.of(attempts).belief().sd();
        List<Evidence> further = new ArrayList<>(attempts);
        further.add(fresh(1_000, more, Difficulty.MEDIUM));
        assertThat(model.of(further).belief().sd()).isLessThan(before);
    }

    @Property(tries = 200)
    void anOlderAttemptCountsLess(
            @ForAll @DoubleRange(min = 0, max = 1_000) double age,
            @ForAll @DoubleRange(min = 1, max = 1_000) double older) {
        List<Evidence> others = of(List.of(0.5, 0.5, 0.5));
        double young = model.of(with(others, old(9, 0.95, age))).belief().mean();
        double aged = model.of(with(others, old(9, 0.95, age + older))).belief().mean();
        double without = model.of(others).belief().mean();
        assertThat(aged).isBetween(without, young);
        assertThat(young).isGreaterThan(aged);
    }

    @Property(tries = 100)
    void theOrderOfAttemptsMeansNothing(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(max = 1) Double> shares,
            @ForAll @IntRange(max = 1_000) int seed) {
        List<Evidence> attempts = new ArrayList<>(of(shares));
        for (double share : shares) {
            attempts.add(old(1, share, 10 * share));
        }
        List<Evidence> shuffled = new ArrayList<>(attempts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(model.of(shuffled)).isEqualTo(model.of(attempts));
    }

    /** Candidates are drawn from the prior, attempts about their level; in 4,000 draws the error is about half a percentage point. */
    @Test
    void ninetyPercentIntervalsHoldTheTruthInNinetyPercent() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
        int held = 0;
        int draws = 4_000;
        for (int draw = 0; draw < draws; draw++) {
            double level = random.nextGaussian() * ReadinessModel.PRIOR_SD;
            List<Evidence> attempts = new ArrayList<>();
            int questions = random.nextInt(3, 12);
            for (int question = 0; question < questions; question++) {
                Difficulty difficulty = DIFFICULTIES.get(random.nextInt(3));
                double shown = level - ReadinessModel.difficulty(difficulty) + random.nextGaussian();
                double share = Math.round(LogitNormal.logistic(shown) * 10_000) / 10_000.0;
                attempts.add(fresh(question, share, difficulty));
            }
            LogitNormal belief = model.of(attempts).belief();
            double truth = LogitNormal.logistic(level);
            if (belief.low() <= truth && truth <= belief.high()) {
                held++;
            }
        }
        assertThat(held / (double) draws).isCloseTo(LogitNormal.LEVEL, within(0.02));
    }

    private double estimate(Difficulty difficulty) {
        return model.of(List.of(fresh(1, 0.6, difficulty), fresh(2, 0.6, difficulty)))
                .belief()
                .median();
    }

    private static List<Evidence> with(List<Evidence> attempts, Evidence further) {
        List<Evidence> all = new ArrayList<>(attempts);
        all.add(further);
        return all;
    }

    private static List<Evidence> of(List<Double> shares) {
        return IntStream.range(0, shares.size())
                .mapToObj(i -> fresh(i, shares.get(i), DIFFICULTIES.get(i % 3)))
                .toList();
    }

    private static Evidence fresh(int question, double share, Difficulty difficulty) {
        return new Evidence(new UUID(0, question), difficulty, share, 0);
    }

    private static Evidence old(int question, double share, double ageDays) {
        return new Evidence(new UUID(0, question), Difficulty.MEDIUM, share, ageDays);
    }
}
