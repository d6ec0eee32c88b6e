package dev.viva.attempt.funnel;

import dev.viva.attempt.funnel.FunnelEstimateView.Chance;
import dev.viva.attempt.funnel.FunnelEstimateView.Curve;
import dev.viva.attempt.funnel.FunnelEstimateView.Hour;
import dev.viva.attempt.funnel.FunnelEstimateView.Offer;
import dev.viva.attempt.funnel.FunnelEstimateView.Option;
import dev.viva.attempt.funnel.FunnelEstimateView.SkillSource;
import dev.viva.attempt.readiness.LogitNormal;
import dev.viva.attempt.readiness.Readiness;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Estimates a funnel: a pure function of the plan, of what is known of the applicant, and of the seed. */
final class FunnelReport {
    static final double LOW_FACTOR = 1.3;
    static final double HIGH_FACTOR = 1.4;

    private static final MathContext DIGITS = new MathContext(6);
    private static final String EN =
            "Association, not cause: those who have published differ in more than the publication. ×1.3 to ×1.4 is said of the résumé"
                    + " step alone, without a stated base; the rates of the other steps are kept.";
    private static final String RU =
            "Это связь, а не причина: авторы публикаций отличаются не только публикацией. Множитель 1,3–1,4 относится к одному этапу —"
                    + " отбору резюме, его база не указана; доли остальных этапов не меняются.";

    private final FunnelPlan plan;
    private final Known known;
    private final Applicant applicant;
    private final int runs;
    private final long seed;

    FunnelReport(FunnelPlan plan, Known known, int runs, long seed) {
        this.plan = plan;
        this.known = known;
        this.applicant = applicant(plan, known.stages());
        this.runs = runs;
        this.seed = seed;
    }

    /**
     * What is known of the applicant and of the questions.
     *
     * @param stages readiness by stage; empty for nobody in particular
     * @param topics readiness by topic
     * @param parts which part a topic has in a stage
     */
    record Known(
            Optional<String> candidate,
            NavigableMap<String, Readiness> stages,
            NavigableMap<String, Readiness> topics,
            NavigableMap<String, Map<String, Double>> parts) {}

    /** A publication that is associated with the rate of a step. */
    record Publication(String step, double factor) {}

    FunnelEstimateView view(Optional<Publication> publication, String language) {
        Funnel funnel = plan.funnel();
        Simulation simulation = Simulation.of(funnel, applicant, runs, seed);
        return new FunnelEstimateView(
                known.candidate().orElse(null),
                runs,
                seed,
                number(plan.skillSpread()),
                steps(funnel, simulation),
                new Offer(offer(funnel, simulation), number(simulation.low()), number(simulation.high())),
                publication.map(wanted -> option(wanted, language)).stream().toList(),
                hours(funnel),
                new Curve(number(LearningCurve.CEILING), number(LearningCurve.TIME_CONSTANT_HOURS)));
    }

    /** Of a step whose stage has an estimate, the candidate's skill in it, on the scale of the applicants' one. */
    private static Applicant applicant(FunnelPlan plan, NavigableMap<String, Readiness> stages) {
        return new Applicant(plan.steps().stream()
                .map(step -> readiness(step, stages)
                        .map(readiness -> new Normal(
                                readiness.belief().mean(), readiness.belief().sd()))
                        .orElse(Normal.APPLICANTS))
                .toList());
    }

    private static Optional<Readiness> readiness(FunnelPlan.Step step, NavigableMap<String, Readiness> stages) {
        return step.stage().map(stages::get).filter(Readiness::estimated);
    }

    private List<FunnelEstimateView.Step> steps(Funnel funnel, Simulation simulation) {
        double[] cumulative = applicant.cumulative(funnel);
        List<FunnelEstimateView.Step> steps = new ArrayList<>();
        for (int i = 0; i < cumulative.length; i++) {
            FunnelPlan.Step step = plan.steps().get(i);
            int reached = i == 0 ? runs : simulation.passed().get(i - 1);
            double before = i == 0 ? 1 : cumulative[i - 1];
            steps.add(new FunnelEstimateView.Step(
                    step.id(),
                    number(step.passRate()),
                    readiness(step, known.stages()).isPresent() ? SkillSource.READINESS : SkillSource.APPLICANTS,
                    chance(simulation.passed().get(i), reached, cumulative[i] / before),
                    chance(simulation.passed().get(i), runs, cumulative[i])));
        }
        return steps;
    }

    private Chance offer(Funnel funnel, Simulation simulation) {
        return chance(simulation.passed().getLast(), runs, applicant.offer(funnel));
    }

    /** The error is that of the true probability, so that it is no 0 where no run passed. */
    private static Chance chance(int passed, int reached, double closedForm) {
        double p = Math.min(1, closedForm);
        return reached == 0
                ? new Chance(null, null, number(p))
                : new Chance(
                        number(passed / (double) reached), number(StrictMath.sqrt(p * (1 - p) / reached)), number(p));
    }

    private Option option(Publication publication, String language) {
        FunnelPlan with = plan.raised(publication.step(), publication.factor());
        Funnel funnel = with.funnel();
        double rate = with.steps().stream()
                .filter(step -> step.id().equals(publication.step()))
                .findFirst()
                .orElseThrow()
                .passRate();
        return new Option(
                "publication",
                publication.step(),
                number(publication.factor()),
                number(rate),
                offer(funnel, Simulation.of(funnel, applicant, runs, seed)),
                number(applicant.offer(
                        plan.raised(publication.step(), LOW_FACTOR).funnel())),
                number(applicant.offer(
                        plan.raised(publication.step(), HIGH_FACTOR).funnel())),
                "ASSOCIATION",
                language.equals("ru") ? RU : EN);
    }

    private List<Hour> hours(Funnel funnel) {
        StudyGain gain = new StudyGain(funnel, applicant, plan.stages());
        List<Hour> hours = new ArrayList<>();
        known.topics().forEach((topic, readiness) -> {
            Map<String, Double> parts = known.parts().get(topic);
            if (parts != null
                    && plan.stages().stream().anyMatch(stage -> stage.isPresent() && parts.containsKey(stage.get()))) {
                hours.add(readiness.estimated() ? hour(topic, readiness, gain, parts) : unknown(topic, readiness));
            }
        });
        hours.sort(Comparator.comparing((Hour hour) -> hour.gain() == null ? BigDecimal.ONE.negate() : hour.gain())
                .reversed()
                .thenComparing(Hour::topic));
        return hours;
    }

    private static Hour hour(String topic, Readiness readiness, StudyGain gain, Map<String, Double> parts) {
        LogitNormal belief = readiness.belief();
        double atLow = gain.of(belief.low(), parts);
        double atHigh = gain.of(belief.high(), parts);
        return new Hour(
                topic,
                true,
                0,
                number(gain.of(belief.median(), parts)),
                number(Math.min(atLow, atHigh)),
                number(Math.max(atLow, atHigh)));
    }

    private static Hour unknown(String topic, Readiness readiness) {
        return new Hour(topic, false, readiness.needed(), null, null, null);
    }

    private static BigDecimal number(double value) {
        BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
