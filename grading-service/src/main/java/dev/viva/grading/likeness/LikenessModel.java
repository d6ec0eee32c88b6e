package dev.viva.grading.likeness;

import dev.viva.grading.likeness.Likeness.Feature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What follows from a {@link Likeness}: two logistic functions of the features, with coefficients that were fitted to answers which people
 * have graded. They stand in {@code likeness.properties} with the version of the grader; {@code docs/grading.md} says how they are made.
 */
public final class LikenessModel {
    /**
     * The percentage from which an answer passes where nobody wrote a rubric. It is higher than elsewhere because people's scores are: most answers
     * that they count as right get nearly all points, so that what an answer earns has to rise fast at first and slowly from the pass mark on.
     */
    public static final int PASS_PERCENT = 75;

    private static final String RESOURCE = "likeness.properties";
    private static final String INTERCEPT = "INTERCEPT";
    private static final double PASS = PASS_PERCENT / 100.0;

    private final String version;
    private final Logistic score;
    private final Logistic contradiction;
    private final double floor;
    private final double passing;
    private final double ceiling;
    private final double contradictory;
    private final Line passed;
    private final Line failed;

    /** The coefficients that stand in {@code values}, by the names that they have in the resource. */
    public LikenessModel(Properties values) {
        this.version = Objects.requireNonNull(values.getProperty("version"), "version");
        this.score = Logistic.of(values, "score.");
        this.contradiction = Logistic.of(values, "contradiction.");
        this.floor = number(values, "floor");
        this.passing = number(values, "passing");
        this.ceiling = number(values, "ceiling");
        this.contradictory = number(values, "contradictory");
        this.passed = Line.of(values, "confidence.passed.");
        this.failed = Line.of(values, "confidence.failed.");
    }

    /** The coefficients that belong to this version of the grader. */
    public static LikenessModel load() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LikenessModel.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            Properties values = new Properties();
            values.load(reader);
            return new LikenessModel(values);
        } catch (IOException e) {
            throw new UncheckedIOException("The coefficients in " + RESOURCE + " cannot be read.", e);
        }
    }

    private record Logistic(double intercept, Map<Feature, Double> coefficients) {
        static Logistic of(Properties values, String prefix) {
            Map<Feature, Double> coefficients = new EnumMap<>(Feature.class);
            for (Feature feature : Feature.values()) {
                coefficients.put(feature, number(values, prefix + feature.name()));
            }
            return new Logistic(number(values, prefix + INTERCEPT), coefficients);
        }

        double probability(Likeness likeness) {
            double sum = intercept;
            for (Feature feature : Feature.values()) {
                sum += coefficients.get(feature) * likeness.value(feature);
            }
            return share(sum);
        }
    }

    /** Log-odds that rise or fall with a distance. */
    private record Line(double intercept, double slope) {
        static Line of(Properties values, String prefix) {
            return new Line(number(values, prefix + INTERCEPT), number(values, prefix + "DISTANCE"));
        }

        double share(double distance) {
            return LikenessModel.share(intercept + slope * distance);
        }
    }

    private static double share(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    private static double number(Properties values, String key) {
        return Double.parseDouble(Objects.requireNonNull(values.getProperty(key), key));
    }

    public String version() {
        return version;
    }

    /** The probability that a person counts the answer as right. */
    public double probability(Likeness likeness) {
        return score.probability(likeness);
    }

    /**
     * The share of the points that an answer of such a probability earns, 0 to 1: nothing up to the floor, enough to pass where people's labels
     * are met best, everything from the ceiling on, and straight lines between.
     */
    public double credit(double probability) {
        double share = probability < passing
                ? PASS * (probability - floor) / (passing - floor)
                : PASS + (1 - PASS) * (probability - passing) / (ceiling - passing);
        return Math.clamp(share, 0.0, 1.0);
    }

    /**
     * The share of answers on this side of the pass mark and at this distance from it of which people say the same, passed or not: 0 to 1,
     * calibrated on graded answers.
     */
    public double confidence(double probability) {
        return (probability >= passing ? passed : failed).share(distance(probability, passing));
    }

    /** How far a probability is from the one at which answers pass, in log-odds. */
    public static double distance(double probability, double passing) {
        return Math.abs(StrictMath.log(probability / (1 - probability)) - StrictMath.log(passing / (1 - passing)));
    }

    /** The probability that a person calls the answer contradictory. */
    public double contradiction(Likeness likeness) {
        return contradiction.probability(likeness);
    }

    /** Whether the answer says the contrary of the model answer, as far as words show it. */
    public boolean isContradictory(Likeness likeness) {
        return contradiction(likeness) >= contradictory;
    }
}
