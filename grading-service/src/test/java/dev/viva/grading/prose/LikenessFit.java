package dev.viva.grading.prose;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.Figures;
import dev.viva.bench.agreement.GradedAnswer;
import dev.viva.bench.agreement.GradedAnswer.Label;
import dev.viva.grading.likeness.Likeness;
import dev.viva.grading.likeness.Likeness.Feature;
import dev.viva.grading.likeness.LikenessModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The coefficients that follow from a set of graded answers. The features get theirs from the differences between answers to one
 * question: each question has an intercept of its own, so that hard and easy questions teach nothing about words.
 */
final class LikenessFit {
    private static final Set<Feature> OF_CONTRADICTION =
            EnumSet.of(Feature.OPPOSITES, Feature.REVERSED, Feature.VERDICT, Feature.OPTION, Feature.FIGURES);
    /** What the features say much alike (pieces of words, sequence) is shared among them: that carries over to other questions best. */
    private static final double SCORE_RIDGE = 30;

    private static final double RIDGE = 3;
    private static final double SCORE_WEIGHT = 2;
    private static final double FLOOR = 0.25;
    private static final double ALMOST = 0.94;

    /** A graded answer with what was measured of it. */
    record Sample(GradedAnswer answer, Likeness likeness) {
        double human() {
            return answer.score() != null ? answer.score() : answer.label() == Label.CORRECT ? 1 : 0;
        }
    }

    /** What makes features comparable: they are measured from their mean, in standard deviations. */
    private record Scale(double mean, double spread) {
        double of(double value) {
            return (value - mean) / spread;
        }
    }

    private final List<Sample> samples;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private LikenessFit(List<Sample> samples) {
        this.samples = samples;
    }

    /** The values of {@code likeness.properties}, but for the version. */
    static Map<String, Double> of(List<Sample> samples) {
        LikenessFit fit = new LikenessFit(samples);
        fit.score();
        fit.contradiction();
        fit.thresholds();
        fit.confidence(true, "confidence.passed.");
        fit.confidence(false, "confidence.failed.");
        fit.values.replaceAll((key, value) -> Double.parseDouble(String.format(Locale.ROOT, "%.4f", value)));
        return fit.values;
    }

    private void score() {
        Set<Feature> features = EnumSet.complementOf(EnumSet.of(Feature.NEWNESS));
        Map<Feature, Scale> scales = scales(features, samples);
        Map<String, Integer> groups = new LinkedHashMap<>();
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (Sample sample : samples) {
            int group = groups.computeIfAbsent(sample.answer().questionId(), id -> groups.size());
            double weight = sample.answer().score() != null ? SCORE_WEIGHT : 1;
            rows.add(new LogisticFit.Row(row(sample, features, scales), group, sample.human(), weight));
        }
        double[] found = LogisticFit.of(rows, SCORE_RIDGE);
        double newness = newness(rows, found, groups.size());
        List<LogisticFit.Row> levels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double level = sum(rows.get(i).values(), found)
                    - newness * samples.get(i).likeness().value(Feature.NEWNESS);
            levels.add(new LogisticFit.Row(
                    new double[] {level}, 0, rows.get(i).target(), rows.get(i).weight()));
        }
        double[] line = LogisticFit.of(levels, RIDGE);
        values.put("score.INTERCEPT", line[1]);
        put("score.", features, scales, found, line[0]);
        values.put("score.NEWNESS", -line[0] * newness);
    }

    /** How the level of a question follows from how much of its model answer is new. */
    private double newness(List<LogisticFit.Row> rows, double[] found, int groups) {
        double[][] points = new double[groups][3];
        for (int i = 0; i < rows.size(); i++) {
            double[] point = points[rows.get(i).group()];
            point[0] = samples.get(i).likeness().value(Feature.NEWNESS);
            point[1] += sum(rows.get(i).values(), found);
            point[2]++;
        }
        List<double[]> weighted = new ArrayList<>();
        for (double[] point : points) {
            weighted.add(new double[] {point[0], point[1] / point[2], Math.sqrt(point[2])});
        }
        return LogisticFit.line(weighted)[0];
    }

    private void contradiction() {
        List<Sample> labelled = samples.stream()
                .filter(sample -> sample.answer().label() != null)
                .toList();
        Map<Feature, Scale> scales = scales(OF_CONTRADICTION, labelled);
        List<LogisticFit.Row> rows = labelled.stream()
                .map(sample -> new LogisticFit.Row(
                        row(sample, OF_CONTRADICTION, scales),
                        0,
                        sample.answer().label() == Label.CONTRADICTORY ? 1 : 0,
                        1))
                .toList();
        double[] found = LogisticFit.of(rows, RIDGE);
        values.put("contradiction.INTERCEPT", found[OF_CONTRADICTION.size()]);
        put("contradiction.", OF_CONTRADICTION, scales, found, 1);
        EnumSet.complementOf(EnumSet.copyOf(OF_CONTRADICTION))
                .forEach(feature -> values.put("contradiction." + feature, 0.0));
    }

    /** An answer passes, at 60 %, from the probability where people's labels are met best. */
    private void thresholds() {
        List<Sample> labelled = samples.stream()
                .filter(sample -> sample.answer().label() != null)
                .toList();
        List<Comparison> said = Agreement.compare(labelled, values, 0, 0);
        double passing = Figures.bestThreshold(said, Comparison::score);
        double best = 0;
        double contradictory = 0;
        for (int hundredths = 30; hundredths <= 60; hundredths += 2) {
            double reached = Figures.macroF1(Agreement.compare(labelled, values, passing, hundredths / 100.0));
            if (reached > best) {
                best = reached;
                contradictory = hundredths / 100.0;
            }
        }
        values.put("floor", FLOOR);
        values.put("passing", passing);
        values.put("ceiling", longAnswerInFull());
        values.put("contradictory", contradictory);
    }

    /** How often people say the same as the pass mark, by the side of it and the distance from it. */
    private void confidence(boolean passed, String prefix) {
        double passing = values.get("passing");
        List<LogisticFit.Row> rows = samples.stream()
                .filter(sample -> probability(sample) >= passing == passed)
                .map(sample -> {
                    boolean same = sample.human() >= LikenessModel.PASS_PERCENT / 100.0 == passed;
                    double[] distance = {LikenessModel.distance(probability(sample), passing)};
                    return new LogisticFit.Row(distance, 0, same ? 1 : 0, 1);
                })
                .toList();
        double[] found = LogisticFit.of(rows, RIDGE);
        values.put(prefix + "INTERCEPT", found[1]);
        values.put(prefix + "DISTANCE", found[0]);
    }

    private double probability(Sample sample) {
        return Agreement.probability(sample.likeness(), values, "score.");
    }

    /** The probability of an answer that has almost all of a long model answer. */
    private double longAnswerInFull() {
        double newness = samples.stream()
                .mapToDouble(sample -> sample.likeness().value(Feature.NEWNESS))
                .average()
                .orElse(0);
        double sum = values.get("score.INTERCEPT")
                + values.get("score.GRAMS")
                + values.get("score.SEQUENCE")
                + newness * values.get("score.NEWNESS");
        return ALMOST * 1 / (1 + StrictMath.exp(-sum));
    }

    private static double[] row(Sample sample, Set<Feature> features, Map<Feature, Scale> scales) {
        return features.stream()
                .mapToDouble(feature -> scales.get(feature).of(sample.likeness().value(feature)))
                .toArray();
    }

    private void put(String prefix, Set<Feature> features, Map<Feature, Scale> scales, double[] found, double factor) {
        int i = 0;
        for (Feature feature : features) {
            double coefficient = factor * found[i++] / scales.get(feature).spread();
            values.put(prefix + feature, coefficient);
            values.merge(
                    prefix + "INTERCEPT", -coefficient * scales.get(feature).mean(), Double::sum);
        }
    }

    private static Map<Feature, Scale> scales(Set<Feature> features, List<Sample> samples) {
        Map<Feature, Scale> scales = new EnumMap<>(Feature.class);
        for (Feature feature : features) {
            double mean = samples.stream()
                    .mapToDouble(sample -> sample.likeness().value(feature))
                    .average()
                    .orElse(0);
            double variance = samples.stream()
                    .mapToDouble(sample -> sample.likeness().value(feature) - mean)
                    .map(off -> off * off)
                    .average()
                    .orElse(0);
            scales.put(feature, new Scale(mean, Math.sqrt(variance) + 1e-6));
        }
        return scales;
    }

    private static double sum(double[] values, double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * coefficients[i];
        }
        return sum;
    }
}
