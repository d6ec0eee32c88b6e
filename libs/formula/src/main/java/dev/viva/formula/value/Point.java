package dev.viva.formula.value;

import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.document.FormulaSettings.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of all free variables: one point at which formulas are compared. What expectations are taken over has several values besides,
 * one for each world.
 */
public final class Point {
    /** Worlds over which an expectation is a weighted mean. */
    static final int WORLDS = 4;

    private final FormulaSettings settings;
    private final long seed;
    private final List<Map<String, Matrix>> worlds;

    private Point(FormulaSettings settings, long seed, List<Map<String, Matrix>> worlds) {
        this.settings = settings;
        this.seed = seed;
        this.worlds = worlds;
    }

    /** The point of that seed. */
    public static Point draw(FormulaSettings settings, long seed) {
        List<Map<String, Matrix>> worlds = new ArrayList<>();
        for (int world = 0; world <= WORLDS; world++) {
            worlds.add(new LinkedHashMap<>());
        }
        Point point = new Point(settings, seed, worlds);
        settings.variables().forEach((name, variable) -> {
            if (variable.equalTo() == null) {
                point.drawn(name, variable);
            }
        });
        return point;
    }

    private void drawn(String name, Variable variable) {
        int last = variable.random() ? WORLDS : 0;
        for (int world = 0; world <= last; world++) {
            worlds.get(world).put(name, value(name, variable, world));
        }
    }

    private Matrix value(String name, Variable variable, int world) {
        Draws draws = new Draws(Draws.seed(seed, name + "#" + world));
        int rows = size(variable, 0);
        int columns = size(variable, 1);
        if (variable.distribution()) {
            return distribution(rows, columns, draws);
        }
        return Matrix.of(
                rows,
                columns,
                _ -> variable.integer()
                        ? draws.whole((int) Math.ceil(variable.low()), (int) Math.floor(variable.high()))
                        : draws.readable(variable.low(), variable.high()));
    }

    /** A vector, or each row of a matrix, of positive entries that add up to one. */
    private static Matrix distribution(int rows, int columns, Draws draws) {
        Matrix weights = Matrix.of(rows, columns, _ -> draws.readable(0.1, 1));
        int group = columns == 1 ? rows : columns;
        return Matrix.of(rows, columns, i -> {
            double sum = 0;
            for (int k = 0; k < group; k++) {
                sum += weights.entry(i / group * group + k);
            }
            return weights.entry(i) / sum;
        });
    }

    /** Size of a dimension: a number, or the value of an integer variable at this point. */
    private int size(Variable variable, int dimension) {
        if (dimension >= variable.shape().size()) {
            return 1;
        }
        Object size = variable.shape().get(dimension);
        if (size instanceof Number number) {
            return number.intValue();
        }
        Variable named = settings.variables().get(String.valueOf(size));
        return named == null ? 1 : (int) value(String.valueOf(size), named, 0).entry(0);
    }

    /** The value of a free variable; {@code null} if there is none of that name. */
    public Matrix value(String name) {
        return worlds.getFirst().get(name);
    }

    /** The free variables, in the order of the question. */
    public List<String> names() {
        return List.copyOf(worlds.getFirst().keySet());
    }

    /** The value in a world, 1 to {@link #WORLDS}; {@code null} for what is the same in all of them. */
    Matrix value(String name, int world) {
        return worlds.get(world).get(name);
    }

    /** The random variables. */
    Iterable<String> random() {
        return worlds.get(1).keySet();
    }

    long seed() {
        return seed;
    }

    FormulaSettings settings() {
        return settings;
    }
}
