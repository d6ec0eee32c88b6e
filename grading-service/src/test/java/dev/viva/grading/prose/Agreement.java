package dev.viva.grading.prose;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.GradedAnswer.Label;
import dev.viva.grading.likeness.Likeness;
import dev.viva.grading.likeness.Likeness.Feature;
import dev.viva.grading.likeness.LikenessModel;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** How closely coefficients follow graded answers, before they are stored. */
final class Agreement {
    private Agreement() {}

    static double probability(Likeness likeness, Map<String, Double> values, String prefix) {
        double sum = values.get(prefix + "INTERCEPT");
        for (Feature feature : Feature.values()) {
            sum += values.get(prefix + feature) * likeness.value(feature);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** By the probabilities alone, with thresholds that are still looked for. */
    static List<Comparison> compare(
            List<LikenessFit.Sample> samples, Map<String, Double> values, double pass, double contrary) {
        return samples.stream()
                .map(sample -> {
                    double score = probability(sample.likeness(), values, "score.");
                    boolean contradicts = probability(sample.likeness(), values, "contradiction.") >= contrary;
                    return comparison(sample, score, contradicts, score >= pass);
                })
                .toList();
    }

    /** By the share of the points that answers earn as a whole, before it is handed out to statements. */
    static List<Comparison> compare(List<LikenessFit.Sample> samples, Map<String, Double> values) {
        Properties properties = new Properties();
        properties.setProperty("version", "0");
        values.forEach((key, value) -> properties.setProperty(key, value.toString()));
        LikenessModel model = new LikenessModel(properties);
        return samples.stream()
                .map(sample -> {
                    double credit = model.credit(model.probability(sample.likeness()));
                    boolean contradicts = model.isContradictory(sample.likeness());
                    return comparison(sample, credit, contradicts, credit >= LikenessModel.PASS_PERCENT / 100.0);
                })
                .toList();
    }

    private static Comparison comparison(LikenessFit.Sample sample, double score, boolean contradicts, boolean passes) {
        Label said = contradicts ? Label.CONTRADICTORY : passes ? Label.CORRECT : Label.INCORRECT;
        return new Comparison(
                sample.answer().questionId(), sample.human(), sample.answer().label(), score, said, 0);
    }
}
