package dev.viva.attempt.readiness;

import dev.viva.events.question.Difficulty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Estimates readiness from graded attempts: a normal prior and normal observations on the logit scale, with known spreads.
 *
 * <p>An attempt that earned the share y of its points at a question of difficulty b shows x = logit(y) + b, where y is kept within
 * [{@value #LEAST_SHARE}, 1 − {@value #LEAST_SHARE}] and b is −{@value #DIFFICULTY_STEP}, 0 or {@value #DIFFICULTY_STEP} for EASY,
 * MEDIUM, HARD (the difficulty of a Rasch model, 1960). It weighs w = 2^(−age / half-life): the likelihood of older data is raised to
 * a power below 1 (power prior; Ibrahim and Chen, Statistical Science 15, 2000). All attempts at one question together weigh as much
 * as the newest of them, because a question whose answer was seen tells nothing new.
 *
 * <p>With the prior N(0, {@value #PRIOR_SD}²), that is about 50 % of the points, and the spread {@value #NOISE_SD} of one attempt
 * about the candidate's level, the posterior is normal (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.5):
 * precision 1/τ² + Σw/σ², mean (Σwx/σ²) / precision. Its mean and the ends of its 90 % interval are given as shares again, 1/(1+e^−θ):
 * what the candidate would earn at a medium question. The effective sample size Σw alone decides how wide the interval is on the logit
 * scale.
 *
 * @param halfLife after which an attempt weighs half
 * @param neededQuestions how many different questions must have been answered, at least 1
 */
public record ReadinessModel(Duration halfLife, int neededQuestions) {
    /** Stands in the API, so that whoever keeps estimates knows which can be compared. */
    public static final String NAME = "normal-normal-on-logits/1";

    static final double PRIOR_SD = 1.0;
    static final double NOISE_SD = 1.0;
    static final double DIFFICULTY_STEP = 0.7;
    static final double LEAST_SHARE = 0.03;

    /** Half of what new attempts at the needed questions weigh: more questions, all of them old, are no evidence of today. */
    private static final double FRESHNESS = 0.5;

    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    public ReadinessModel {
        if (halfLife.toMillis() <= 0 || neededQuestions < 1) {
            throw new IllegalArgumentException(
                    "no readiness with a half-life of " + halfLife + " and " + neededQuestions + " questions");
        }
    }

    /** The readiness that these attempts show, in whatever order they are given. */
    public Readiness of(List<Evidence> attempts) {
        Map<UUID, QuestionSum> questions = new TreeMap<>();
        attempts.stream().sorted(Evidence.ORDER).forEach(attempt -> questions
                .computeIfAbsent(attempt.question(), question -> new QuestionSum())
                .add(weight(attempt.ageDays()), shown(attempt)));
        double weights = 0;
        double weighted = 0;
        for (QuestionSum question : questions.values()) {
            weights += question.greatest;
            weighted += question.greatest * question.weighted / question.weights;
        }
        double precision = 1 / (PRIOR_SD * PRIOR_SD) + weights / (NOISE_SD * NOISE_SD);
        double mean = weighted / (NOISE_SD * NOISE_SD) / precision;
        int needed = (int)
                Math.max(neededQuestions - questions.size(), StrictMath.ceil(FRESHNESS * neededQuestions - weights));
        return new Readiness(
                attempts.size(),
                questions.size(),
                weights,
                Math.max(0, needed),
                new LogitNormal(mean, 1 / StrictMath.sqrt(precision)));
    }

    /** 1 for an attempt of today; above 0 however old. */
    double weight(double ageDays) {
        double weight = StrictMath.pow(2, -Math.max(0, ageDays) * DAY_MILLIS / halfLife.toMillis());
        return Math.max(weight, 1e-9);
    }

    private static double shown(Evidence attempt) {
        double share = Math.clamp(attempt.share(), LEAST_SHARE, 1 - LEAST_SHARE);
        return LogitNormal.logit(share) + difficulty(attempt.difficulty());
    }

    static double difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> -DIFFICULTY_STEP;
            case MEDIUM -> 0;
            case HARD -> DIFFICULTY_STEP;
        };
    }

    /** The attempts at one question. */
    private static final class QuestionSum {
        private double greatest;
        private double weights;
        private double weighted;

        void add(double weight, double shown) {
            greatest = Math.max(greatest, weight);
            weights += weight;
            weighted += weight * shown;
        }
    }
}
