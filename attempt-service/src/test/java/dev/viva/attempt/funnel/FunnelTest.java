package dev.viva.attempt.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.attempt.readiness.LogitNormal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelTest {
    static final List<Double> NOTES = List.of(0.2, 0.25, 0.3, 0.4, 0.5);
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 2})
    void conditionalRatesComeBackWhateverTheSkillDecides(double spread) {
        double[] cumulative = Applicant.unknown(5).cumulative(Funnel.calibrated(NOTES, spread));
        double product = 1;
        for (int step = 0; step < 5; step++) {
            product *= NOTES.get(step);
            assertThat(cumulative[step]).isCloseTo(product, within(EXACT));
        }
        assertThat(cumulative[4]).isCloseTo(0.003, within(EXACT));
    }

    /**
     * Why it matters: the same numbers read as rates of everybody who applied, or of an applicant of average skill, give several times as
     * many offers.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.003, 0.003", "0.5, 0.00702, 0.00793", "1, 0.02208, 0.02955"})
    void ratesThatAreNotConditionalDoNotMultiply(double spread, double ofEverybody, double ofTheAverage) {
        List<Funnel> single = NOTES.stream()
                .map(rate -> Funnel.calibrated(List.of(rate), spread))
                .toList();
        double everybody = 0;
        double average = 0;
        for (int i = 0; i < Grid.POINTS; i++) {
            double z = Grid.z(i);
            everybody += Grid.weight(i)
                    * single.stream().mapToDouble(step -> step.passes(0, z)).reduce(1, (a, b) -> a * b);
            average += Grid.weight(i)
                    * NOTES.stream()
                            .mapToDouble(rate -> LogitNormal.logistic(LogitNormal.logit(rate) + spread * z))
                            .reduce(1, (a, b) -> a * b);
        }
        assertThat(everybody).isCloseTo(ofEverybody, within(0.00001));
        assertThat(average).isCloseTo(ofTheAverage, within(0.00001));
    }

    @Test
    void withoutASkillTheStepsAreIndependent() {
        Funnel funnel = Funnel.calibrated(NOTES, 0);
        assertThat(funnel.passes(3, -2)).isCloseTo(0.4, within(EXACT));
        assertThat(funnel.passes(3, 2)).isCloseTo(0.4, within(EXACT));
    }

    @Test
    void aStepThatEverybodyPassesIsPassed() {
        assertThat(Funnel.calibrated(List.of(1.0, 0.5), 1).passes(0, -6)).isEqualTo(1);
    }

    @Property(tries = 60)
    void anyConditionalRatesMultiply(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 0.05, max = 1) Double> rates,
            @ForAll @DoubleRange(max = 2) double spread) {
        double product = rates.stream().reduce(1.0, (a, b) -> a * b);
        double offer = Applicant.unknown(rates.size()).offer(Funnel.calibrated(rates, spread));
        assertThat(offer).isCloseTo(product, within(1e-6 * product));
    }

    @Property(tries = 60)
    void theBetterSkillHasTheBetterChance(
            @ForAll @DoubleRange(min = -3, max = 3) double mean,
            @ForAll @DoubleRange(min = 0.01, max = 1) double more) {
        Funnel funnel = Funnel.calibrated(NOTES, 1);
        assertThat(one(mean + more).offer(funnel)).isGreaterThan(one(mean).offer(funnel));
    }

    static Applicant one(double mean) {
        return new Applicant(Collections.nCopies(5, new Normal(mean, 0.4)));
    }
}
