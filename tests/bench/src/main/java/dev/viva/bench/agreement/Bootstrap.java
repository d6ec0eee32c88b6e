package dev.viva.bench.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by resampling whole questions: answers to one question resemble each other, so that resampling single answers would make
 * every interval too narrow. The same rows always give the same interval.
 */
public final class Bootstrap {
    private static final int SAMPLES = 1000;
    private static final long SEED = 20_25;

    private Bootstrap() {}

    /** The middle 95 %. */
    public record Interval(double low, double high) {}

    public static Interval interval(List<Comparison> rows, ToDoubleFunction<List<Comparison>> figure) {
        List<List<Comparison>> questions = List.copyOf(Figures.byQuestion(rows).values());
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Comparison> drawn = new ArrayList<>(rows.size());
            for (int draw = 0; draw < questions.size(); draw++) {
                int copy = draw;
                // A question that is drawn twice counts as two questions, not as one with twice as many answers.
                questions.get(random.nextInt(questions.size()))
                        .forEach(row -> drawn.add(new Comparison(
                                row.question() + "#" + copy,
                                row.human(),
                                row.label(),
                                row.score(),
                                row.said(),
                                row.overlap())));
            }
            values[sample] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Interval(values[SAMPLES * 25 / 1000], values[SAMPLES * 975 / 1000 - 1]);
    }
}
