package dev.viva.attempt.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.attempt.funnel.FunnelEstimateView.Hour;
import dev.viva.attempt.funnel.FunnelEstimateView.Option;
import dev.viva.attempt.funnel.FunnelEstimateView.SkillSource;
import dev.viva.attempt.funnel.FunnelReport.Known;
import dev.viva.attempt.funnel.FunnelReport.Publication;
import dev.viva.attempt.readiness.LogitNormal;
import dev.viva.attempt.readiness.Readiness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelReportTest {
    private static final FunnelPlan NOTES = plan(0.2, 0.25, 0.3, 0.4, 0.5);

    @Test
    void withoutACandidateTheGivenRatesComeBack() {
        FunnelEstimateView view = report(NOTES, nobody()).view(Optional.empty(), "en");
        assertThat(view.offer().chance().closedForm()).isEqualByComparingTo("0.003");
        assertThat(view.steps()).allSatisfy(step -> {
            assertThat(step.conditional().closedForm()).isEqualByComparingTo(step.passRate());
            assertThat(step.skill()).isEqualTo(SkillSource.APPLICANTS);
        });
        assertThat(view.hours()).isEmpty();
        assertThat(view.options()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.3, 1.35, 1.4, 2})
    void aPublicationMultipliesTheRateOfItsStepAndSoTheOffers(double factor) {
        Option option = report(NOTES, nobody())
                .view(Optional.of(new Publication("step-0", factor)), "en")
                .options()
                .getFirst();
        assertThat(option.offer().closedForm().doubleValue()).isCloseTo(0.003 * factor, within(1e-8));
        assertThat(option.passRate().doubleValue()).isCloseTo(0.2 * factor, within(1e-6));
        assertThat(option.low()).isEqualByComparingTo("0.0039");
        assertThat(option.high()).isEqualByComparingTo("0.0042");
        assertThat(option.kind()).isEqualTo("ASSOCIATION");
        double error = option.offer().standardError().doubleValue();
        assertThat(option.offer().probability().doubleValue()).isCloseTo(0.003 * factor, within(4 * error));
    }

    @Test
    void aRateIsNeverMoreThanOne() {
        Option option = report(plan(0.8, 0.5), nobody())
                .view(Optional.of(new Publication("step-0", 1.4)), "ru")
                .options()
                .getFirst();
        assertThat(option.passRate()).isEqualByComparingTo("1");
        assertThat(option.offer().closedForm()).isEqualByComparingTo("0.5");
        assertThat(option.note()).startsWith("Это связь, а не причина");
    }

    @Test
    void readinessInAStageDecidesItsStep() {
        double average = offer(0, 0.3);
        assertThat(offer(1, 0.3)).isGreaterThan(1.5 * average);
        assertThat(offer(-1, 0.3)).isLessThan(average / 1.5);
        assertThat(offer(2, 0.3))
                .as("whoever is known to be better at one step than those who reach it has more than somebody unknown")
                .isGreaterThan(0.003);
        FunnelEstimateView view = report(NOTES, knownStage(1, 0.3)).view(Optional.empty(), "en");
        assertThat(view.steps().get(2).skill()).isEqualTo(SkillSource.READINESS);
        assertThat(view.steps().get(1).skill()).isEqualTo(SkillSource.APPLICANTS);
        assertThat(view.offer().low()).isLessThan(view.offer().chance().closedForm());
        assertThat(view.offer().high()).isGreaterThan(view.offer().chance().closedForm());
    }

    @Test
    void aStageWithoutEnoughEvidenceIsThatOfSomeApplicant() {
        NavigableMap<String, Readiness> stages = new TreeMap<>();
        stages.put("stage-2", new Readiness(1, 1, 1, 2, new LogitNormal(3, 0.7)));
        Known known = new Known(Optional.of("ann"), stages, new TreeMap<>(), new TreeMap<>());
        FunnelEstimateView view = report(NOTES, known).view(Optional.empty(), "en");
        assertThat(view.offer().chance().closedForm()).isEqualByComparingTo("0.003");
    }

    @Test
    void anHourIsWorthMoreWhereMoreIsMissingAndMoreIsAsked() {
        NavigableMap<String, Readiness> topics = new TreeMap<>();
        topics.put("rl/strong", estimated(2));
        topics.put("rl/weak", estimated(-1));
        topics.put("rl/rare", estimated(-1));
        topics.put("rl/new", new Readiness(1, 1, 1, 2, new LogitNormal(0, 0.7)));
        topics.put("rl/elsewhere", estimated(-1));
        NavigableMap<String, Map<String, Double>> parts = new TreeMap<>();
        parts.put("rl/strong", Map.of("stage-2", 0.3));
        parts.put("rl/weak", Map.of("stage-2", 0.3));
        parts.put("rl/rare", Map.of("stage-2", 0.1));
        parts.put("rl/new", Map.of("stage-2", 0.3));
        parts.put("rl/elsewhere", Map.of("another-stage", 1.0));
        NavigableMap<String, Readiness> stages = new TreeMap<>(Map.of("stage-2", estimated(0)));
        List<Hour> hours = report(NOTES, new Known(Optional.of("ann"), stages, topics, parts))
                .view(Optional.empty(), "en")
                .hours();
        assertThat(hours).extracting(Hour::topic).containsExactly("rl/weak", "rl/rare", "rl/strong", "rl/new");
        assertThat(hours.subList(0, 3)).allSatisfy(hour -> {
            assertThat(hour.gain()).isPositive().isBetween(hour.gainLow(), hour.gainHigh());
            assertThat(hour.gainHigh()).isGreaterThan(hour.gainLow());
        });
        assertThat(hours.getLast().gain()).isNull();
        assertThat(hours.getLast().needed()).isEqualTo(2);
    }

    @Test
    void theErrorIsNotZeroWhereNoRunPassed() {
        FunnelEstimateView view =
                new FunnelReport(plan(0.001, 0.001, 0.5), nobody(), 1_000, 5).view(Optional.empty(), "en");
        assertThat(view.offer().chance().probability()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(view.offer().chance().standardError()).isPositive();
        assertThat(view.steps().getLast().conditional().probability())
                .as("nobody came so far")
                .isNull();
    }

    private static double offer(double mean, double sd) {
        return report(NOTES, knownStage(mean, sd))
                .view(Optional.empty(), "en")
                .offer()
                .chance()
                .closedForm()
                .doubleValue();
    }

    private static Known knownStage(double mean, double sd) {
        NavigableMap<String, Readiness> stages = new TreeMap<>();
        stages.put("stage-2", new Readiness(9, 9, 9, 0, new LogitNormal(mean, sd)));
        return new Known(Optional.of("ann"), stages, new TreeMap<>(), new TreeMap<>());
    }

    private static Readiness estimated(double mean) {
        return new Readiness(9, 9, 9, 0, new LogitNormal(mean, 0.3));
    }

    private static Known nobody() {
        return new Known(Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private static FunnelReport report(FunnelPlan plan, Known known) {
        return new FunnelReport(plan, known, 100_000, 1);
    }

    private static FunnelPlan plan(double... rates) {
        List<FunnelPlan.Step> steps = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            steps.add(new FunnelPlan.Step("step-" + i, rates[i], Optional.of("stage-" + i)));
        }
        return new FunnelPlan(steps, 1);
    }
}
