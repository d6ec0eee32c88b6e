package dev.viva.grading.prose;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.GradedAnswer.Label;
import dev.viva.grading.likeness.Likeness;
import dev.viva.grading.likeness.Likeness.Feature;
import java.util.List;
import java.util.Map;

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

    static List<Comparison> compare(
            List<LikenessFit.Sample> samples, Map<String, Double> values, double pass, double contrary) {
        return samples.stream()
                .map(sample -> {
                    double score = probability(sample.likeness(), values, "score.");
                    Label said = probability(sample.likeness(), values, "contradiction.") >= contrary
                            ? Label.CONTRADICTORY
                            : score >= pass ? Label.CORRECT : Label.INCORRECT;
                    return new Comparison(
                            sample.answer().questionId(),
                            sample.human(),
                            sample.answer().label(),
                            score,
                            said,
                            0);
                })
                .toList();
    }
}
