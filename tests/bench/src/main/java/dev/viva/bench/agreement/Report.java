package dev.viva.bench.agreement;

import dev.viva.bench.agreement.Bootstrap.Interval;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints the figures of one file, the grader beside word overlap. */
public final class Report {
    private final PrintStream out;
    private final List<Comparison> rows;

    private Report(PrintStream out, List<Comparison> rows) {
        this.out = out;
        this.rows = rows;
    }

    public static void print(PrintStream out, String name, List<Comparison> rows) {
        out.printf(
                Locale.ROOT,
                "%s: %d answers to %d questions%n",
                name,
                rows.size(),
                Figures.byQuestion(rows).size());
        out.printf("  %-30s %-24s %s%n", "", "grader", "word overlap");
        Report report = new Report(out, rows);
        if (rows.getFirst().label() == null) {
            report.scores();
        } else {
            report.labels();
        }
    }

    private void scores() {
        line("Pearson r", all -> Figures.pearson(all, Comparison::score), all ->
                Figures.pearson(all, Comparison::overlap));
        line(
                "r within a question",
                all -> Figures.withinQuestion(all, Comparison::score),
                all -> Figures.withinQuestion(all, Comparison::overlap));
        line("RMSE", all -> Figures.rmse(all, Comparison::score), all -> Figures.rmse(all, Comparison::overlap));
        line("bias", all -> Figures.bias(all, Comparison::score), all -> Figures.bias(all, Comparison::overlap));
    }

    private void labels() {
        double own = Figures.bestThreshold(rows, Comparison::score);
        double overlap = Figures.bestThreshold(rows, Comparison::overlap);
        ToDoubleFunction<List<Comparison>> overlapTwo =
                all -> Figures.macroF1(all, (Comparison row) -> row.overlap() >= overlap);
        line(
                "2-way macro-F1, passed",
                all -> Figures.macroF1(all, (Comparison row) -> row.said() == GradedAnswer.Label.CORRECT),
                null);
        line(
                "2-way macro-F1, best threshold",
                all -> Figures.macroF1(all, (Comparison row) -> row.score() >= own),
                overlapTwo);
        if (rows.stream().anyMatch(row -> row.label() == GradedAnswer.Label.CONTRADICTORY)) {
            line("3-way macro-F1", Figures::macroF1, all -> overlapThree(all, overlap));
        }
        out.printf(Locale.ROOT, "  best thresholds on these rows: %.2f and %.2f%n", own, overlap);
    }

    /** Word overlap has no sign of a contradiction: it never says so. */
    private static double overlapThree(List<Comparison> all, double threshold) {
        return Figures.macroF1(all.stream()
                .map(row -> new Comparison(
                        row.question(),
                        row.human(),
                        row.label(),
                        row.overlap(),
                        row.overlap() >= threshold ? GradedAnswer.Label.CORRECT : GradedAnswer.Label.INCORRECT,
                        row.overlap()))
                .toList());
    }

    private void line(
            String name, ToDoubleFunction<List<Comparison>> grader, ToDoubleFunction<List<Comparison>> overlap) {
        out.printf("  %-30s %-24s %s%n", name, value(grader), overlap == null ? "" : value(overlap));
    }

    private String value(ToDoubleFunction<List<Comparison>> figure) {
        Interval interval = Bootstrap.interval(rows, figure);
        return String.format(
                Locale.ROOT, "%.3f [%.3f, %.3f]", figure.applyAsDouble(rows), interval.low(), interval.high());
    }
}
