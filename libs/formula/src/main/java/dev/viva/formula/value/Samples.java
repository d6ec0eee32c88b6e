package dev.viva.formula.value;

import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.parse.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The points at which formulas are compared, and what the right formula is worth there. Points at which it has no value are drawn again.
 *
 * @param drawn how many points were drawn to find these
 */
public record Samples(List<Sample> samples, int drawn) {
    /** Points of a comparison. */
    public static final int POINTS = 12;

    private static final int DRAWS = 60;
    private static final int FEWEST = 4;

    /** One point, with the value of the right formula. */
    public record Sample(Point point, Matrix value) {}

    public Samples {
        samples = List.copyOf(samples);
    }

    /** Draws them; the same seed gives the same points on every machine. */
    public static Samples draw(
            FormulaSettings settings, long seed, Node expected, Evaluator.Reading reading, Steps steps) {
        List<Sample> samples = new ArrayList<>();
        int drawn = 0;
        while (samples.size() < POINTS && drawn < DRAWS) {
            Point point = Point.draw(settings, Draws.seed(seed, "point " + drawn));
            Matrix value = new Evaluator(point, reading, steps).value(expected);
            if (value.isFinite()) {
                samples.add(new Sample(point, value));
            }
            drawn++;
        }
        return new Samples(samples, drawn);
    }

    /** Whether there are enough of them to say anything. */
    public boolean suffice() {
        return samples.size() >= FEWEST;
    }
}
