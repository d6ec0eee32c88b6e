package dev.viva.attempt.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261126})
    void theRatesOfTheNotesGiveThreeInAThousandWithinTheError(long seed) {
        Funnel funnel = Funnel.calibrated(FunnelTest.NOTES, 1);
        Simulation simulation = Simulation.of(funnel, Applicant.unknown(5), MILLION, seed);
        double error = Math.sqrt(0.003 * 0.997 / MILLION);
        assertThat(error / 0.003).as("the stated relative error").isCloseTo(0.018, within(0.001));
        assertThat(simulation.passed().get(4) / (double) MILLION).isCloseTo(0.003, within(4 * error));
        int reached = MILLION;
        for (int step = 0; step < 5; step++) {
            double rate = FunnelTest.NOTES.get(step);
            assertThat(simulation.passed().get(step) / (double) reached)
                    .isCloseTo(rate, within(4 * Math.sqrt(rate * (1 - rate) / reached)));
            reached = simulation.passed().get(step);
        }
    }

    @Test
    void ofACandidateTheSimulationAgreesWithTheClosedForm() {
        Applicant candidate = new Applicant(List.of(
                Normal.APPLICANTS,
                new Normal(0.8, 0.5),
                new Normal(-0.3, 0.6),
                new Normal(0.8, 0.5),
                Normal.APPLICANTS));
        Funnel funnel = Funnel.calibrated(FunnelTest.NOTES, 1.2);
        Simulation simulation = Simulation.of(funnel, candidate, MILLION, 7);
        double[] cumulative = candidate.cumulative(funnel);
        for (int step = 0; step < 5; step++) {
            double error = Math.sqrt(cumulative[step] * (1 - cumulative[step]) / MILLION);
            assertThat(simulation.passed().get(step) / (double) MILLION).isCloseTo(cumulative[step], within(4 * error));
        }
        assertThat(candidate.offer(funnel)).isBetween(simulation.low(), simulation.high());
    }

    @Test
    void theSameSeedGivesTheSameRuns() {
        Funnel funnel = Funnel.calibrated(FunnelTest.NOTES, 1);
        Simulation first = Simulation.of(funnel, Applicant.unknown(5), 50_000, 42);
        Simulation again = Simulation.of(funnel, Applicant.unknown(5), 50_000, 42);
        Simulation other = Simulation.of(funnel, Applicant.unknown(5), 50_000, 43);
        assertThat(again).isEqualTo(first);
        assertThat(other.passed()).isNotEqualTo(first.passed());
    }

    @Test
    void withoutASkillNobodysChanceDiffers() {
        Simulation simulation = Simulation.of(Funnel.calibrated(FunnelTest.NOTES, 0), Applicant.unknown(5), 10_000, 1);
        assertThat(simulation.low()).isCloseTo(0.003, within(1e-9));
        assertThat(simulation.high()).isCloseTo(0.003, within(1e-9));
    }

    @Test
    void theQuickChancesAreThoseOfTheModel() {
        Funnel funnel = Funnel.calibrated(List.of(0.2, 1.0, 0.3, 0.4), 1.5);
        Applicant candidate = new Applicant(
                List.of(Normal.APPLICANTS, new Normal(0.8, 0.5), new Normal(-0.3, 0.5), Normal.APPLICANTS));
        Chances chances = new Chances(funnel, candidate);
        for (double luck = -6; luck <= 6; luck += 0.25) {
            chances.draw(luck);
            for (int step = 0; step < 4; step++) {
                assertThat(chances.at(step)).isCloseTo(funnel.passes(step, candidate.skill(step, luck)), within(1e-12));
            }
        }
    }

    /** The most that a request may ask for: a million runs, ten steps that nearly all pass, each with a skill of its own. */
    @Test
    @Timeout(10)
    void theLargestSimulationIsDoneInTime() {
        Funnel funnel = Funnel.calibrated(Collections.nCopies(10, 0.99), 2);
        Applicant candidate = new Applicant(IntStream.range(0, 10)
                .mapToObj(step -> new Normal(1, 0.5 + step / 100.0))
                .toList());
        assertThat(Simulation.of(funnel, candidate, MILLION, 1).passed().get(9)).isBetween(800_000, MILLION);
    }
}
