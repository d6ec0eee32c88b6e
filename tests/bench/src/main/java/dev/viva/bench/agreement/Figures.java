package dev.viva.bench.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of agreement. Each is a function of the comparisons and of which score is looked at. */
public final class Figures {
    private static final int LEAST_ANSWERS = 10;

    private Figures() {}

    /** Pearson's r with the human scores, -1 to 1; 0 where one side never varies. */
    public static double pearson(List<Comparison> rows, ToDoubleFunction<Comparison> score) {
        double meanX = rows.stream().mapToDouble(score).average().orElse(0);
        double meanY = rows.stream().mapToDouble(Comparison::human).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (Comparison row : rows) {
            double x = score.applyAsDouble(row) - meanX;
            double y = row.human() - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /** The mean of r over the questions with at least ten answers, weighted by their number; 0 where there is none. */
    public static double withinQuestion(List<Comparison> rows, ToDoubleFunction<Comparison> score) {
        double sum = 0;
        int count = 0;
        for (List<Comparison> own : byQuestion(rows).values()) {
            if (own.size() >= LEAST_ANSWERS) {
                sum += pearson(own, score) * own.size();
                count += own.size();
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The root of the mean squared error, in shares of the maximum. */
    public static double rmse(List<Comparison> rows, ToDoubleFunction<Comparison> score) {
        return Math.sqrt(rows.stream()
                .mapToDouble(row -> score.applyAsDouble(row) - row.human())
                .map(error -> error * error)
                .average()
                .orElse(0));
    }

    /** The mean of score minus human score: positive where the grader is more generous than the person. */
    public static double bias(List<Comparison> rows, ToDoubleFunction<Comparison> score) {
        return rows.stream()
                .mapToDouble(row -> score.applyAsDouble(row) - row.human())
                .average()
                .orElse(0);
    }

    /** F1 of correct and of not correct, averaged; 0 to 1. */
    public static double macroF1(List<Comparison> rows, Predicate<Comparison> correct) {
        double yes = f1(rows, row -> row.human() == 1, correct);
        double no = f1(rows, row -> row.human() != 1, correct.negate());
        return (yes + no) / 2;
    }

    /** F1 of the three labels, averaged; 0 to 1. */
    public static double macroF1(List<Comparison> rows) {
        double sum = 0;
        for (GradedAnswer.Label label : GradedAnswer.Label.values()) {
            sum += f1(rows, row -> row.label() == label, row -> row.said() == label);
        }
        return sum / GradedAnswer.Label.values().length;
    }

    /** The threshold in hundredths from which a score has to count as correct for the best macro-F1 on these very rows. */
    public static double bestThreshold(List<Comparison> rows, ToDoubleFunction<Comparison> score) {
        double best = 0;
        double threshold = 0;
        for (int hundredths = 1; hundredths <= 100; hundredths++) {
            double from = hundredths / 100.0;
            double reached = macroF1(rows, row -> score.applyAsDouble(row) >= from);
            if (reached > best) {
                best = reached;
                threshold = from;
            }
        }
        return threshold;
    }

    static Map<String, List<Comparison>> byQuestion(List<Comparison> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Comparison::question, LinkedHashMap::new, Collectors.toList()));
    }

    private static double f1(List<Comparison> rows, Predicate<Comparison> is, Predicate<Comparison> said) {
        int both = 0;
        int one = 0;
        for (Comparison row : rows) {
            boolean right = is.test(row);
            boolean found = said.test(row);
            both += right && found ? 1 : 0;
            one += right != found ? 1 : 0;
        }
        return both == 0 ? 0 : 2.0 * both / (2.0 * both + one);
    }
}
