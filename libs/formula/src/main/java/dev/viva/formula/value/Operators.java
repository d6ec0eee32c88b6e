package dev.viva.formula.value;

import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.parse.Builtin;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.FormulaLimits;
import dev.viva.formula.parse.Node;
import dev.viva.formula.parse.NormalForm;
import java.util.ArrayList;
import java.util.List;

/** Sums, expectations and gradients: what reaches over a whole expression. */
final class Operators {
    /** Distance of the points of a derivative, as a part of the value or of 1. */
    private static final double STEP = 1e-3;

    private static final long STEPS_OF_WORLD = 40;

    private final Evaluator evaluator;

    Operators(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    private record Bounds(int from, int to) {}

    Matrix over(Node.Over over, Scope scope) {
        Bounds bounds = bounds(over, scope);
        int except = over.except() == null ? Integer.MIN_VALUE : evaluator.whole(over.except(), scope);
        Matrix result = null;
        int best = bounds.from();
        for (int i = bounds.from(); i <= bounds.to(); i++) {
            if (i == except) {
                continue;
            }
            Matrix term = evaluator.value(over.body(), scope.with(over.index(), Matrix.number(i)));
            boolean better = result != null && isBetter(over.kind(), term, result);
            best = result == null || better ? i : best;
            result = result == null ? term : joined(over.kind(), result, term, better);
        }
        if (result == null) {
            return Matrix.number(
                    over.kind() == Node.Over.Kind.SUM ? 0 : over.kind() == Node.Over.Kind.PRODUCT ? 1 : Double.NaN);
        }
        boolean place = over.kind() == Node.Over.Kind.ARGMAX || over.kind() == Node.Over.Kind.ARGMIN;
        return place ? Matrix.number(result.isFinite() ? best : Double.NaN) : result;
    }

    private static boolean isBetter(Node.Over.Kind kind, Matrix term, Matrix result) {
        return switch (kind) {
            case SUM, PRODUCT -> false;
            case MAX, ARGMAX -> number(term) > number(result);
            case MIN, ARGMIN -> number(term) < number(result);
        };
    }

    private static double number(Matrix value) {
        if (!value.isNumber()) {
            throw new ShapesDiffer(value.shape());
        }
        return value.entry(0);
    }

    private static Matrix joined(Node.Over.Kind kind, Matrix result, Matrix term, boolean better) {
        return switch (kind) {
            case SUM -> result.plus(term, 1);
            case PRODUCT -> result.times(term);
            case MAX, MIN, ARGMAX, ARGMIN -> better ? term : result;
        };
    }

    private Bounds bounds(Node.Over over, Scope scope) {
        Bounds bounds =
                switch (over.range()) {
                    case Node.Range.Between between -> {
                        int from = evaluator.whole(between.from(), scope);
                        yield new Bounds(
                                from,
                                between.to() instanceof Node.Infinity
                                        ? from + FormulaLimits.ENDLESS_TERMS
                                        : evaluator.whole(between.to(), scope));
                    }
                    case Node.Range.EntriesOf entries -> {
                        Matrix of = evaluator.value(new Node.Variable(entries.variable(), over.at()), scope);
                        yield new Bounds(1, entries.dimension() == 0 ? of.rows() : of.columns());
                    }
                    case Node.Range.ValuesOf values -> {
                        FormulaSettings.Variable variable =
                                evaluator.point().settings().variables().get(values.variable());
                        yield new Bounds((int) variable.low(), (int) variable.high());
                    }
                };
        if ((long) bounds.to() - bounds.from() >= FormulaLimits.TERMS) {
            throw new FormulaFault(Reason.TOO_MANY_TERMS, over.at(), "");
        }
        return bounds;
    }

    /** A weighted mean over the worlds; the weights are those of the distribution and of what is given. */
    Matrix expectation(Node.Expectation expectation, Scope scope) {
        String distribution = evaluator.reading().oneDistribution() ? "" : expectation.distribution();
        return mean(expectation.body(), distribution, expectation.given(), scope, expectation.at());
    }

    private Matrix mean(Node body, String distribution, List<String> given, Scope scope, int at) {
        List<Matrix> fixed = new ArrayList<>();
        given.forEach(name -> fixed.add(evaluator.value(new Node.Variable(name, at), scope)));
        evaluator.point().settings().variables().forEach((name, variable) -> {
            if (variable.shifts()) {
                fixed.add(evaluator.value(new Node.Variable(name, at), scope));
            }
        });
        double[] condition = Evaluator.flat(fixed);
        long seed = Draws.seed(evaluator.point().seed(), "E " + distribution + " | " + String.join(",", given));
        Matrix sum = null;
        double weights = 0;
        for (int world = 1; world <= Point.WORLDS; world++) {
            evaluator.take(STEPS_OF_WORLD, at);
            Scope inside = scope;
            for (String name : evaluator.point().random()) {
                inside = given.contains(name) || scope.isFixed(name)
                        ? inside
                        : inside.inWorld(name, evaluator.point().value(name, world));
            }
            double weight = Unknowns.weight(Draws.seed(seed, "world " + world), condition);
            Matrix part = evaluator.value(body, inside).scaled(weight);
            sum = sum == null ? part : sum.plus(part, 1);
            weights += weight;
        }
        return sum.scaled(1 / weights);
    }

    Matrix variance(Node.Call call, Scope scope) {
        Node body = call.arguments().getFirst();
        Matrix mean = mean(body, "", List.of(), scope, call.at());
        Node square = new Node.Binary(Node.Operation.STAR, body, body, call.at());
        return mean(square, "", List.of(), scope, call.at()).plus(mean.with(mean, "*", (a, b) -> a * b), -1);
    }

    /**
     * The divergence of two densities of random variables: the expectation of the logarithm of their ratio, under the first of them. That
     * is the distribution of the question's expectations where the question itself diverges from the same density, and one of its own
     * where it does not: the other way round it is another number, not the negative.
     */
    Matrix divergence(Node.Call call, Scope scope) {
        Node first = call.arguments().getFirst();
        Node ratio =
                new Node.Binary(Node.Operation.OVER, first, call.arguments().getLast(), call.at());
        return meanLogarithm(ratio, first, scope, call.at());
    }

    /** The entropy of a density of random variables. */
    Matrix entropy(Node.Call call, Scope scope) {
        Node density = call.arguments().getFirst();
        return meanLogarithm(density, density, scope, call.at()).scaled(-1);
    }

    private Matrix meanLogarithm(Node of, Node density, Scope scope, int at) {
        Node logarithm = new Node.Call(Builtin.LOG, List.of(of), null, at);
        String from = NormalForm.of(density, evaluator.reading().names());
        String distribution = from.equals(evaluator.reading().divergedFrom()) ? "" : "density " + from;
        return mean(logarithm, distribution, List.of(), scope, at);
    }

    /** The derivative by five points on a line, which is exact to some twelve digits for the functions that are read here. */
    Matrix gradient(Node.Gradient gradient, Scope scope) {
        String name = gradient.by() == null ? evaluator.reading().gradientBy() : gradient.by();
        if (name == null) {
            throw new FormulaFault(Reason.NO_VARIABLE, gradient.at(), "∇");
        }
        Matrix by = evaluator.value(new Node.Variable(name, gradient.at()), scope);
        if (!gradient.indices().isEmpty()) {
            return slope(gradient, name, by, place(gradient, by, scope), scope);
        }
        if (by.isNumber()) {
            return slope(gradient, name, by, 0, scope);
        }
        double[] slopes = new double[by.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = number(slope(gradient, name, by, i, scope));
        }
        return Matrix.of(by.rows(), by.columns(), i -> slopes[i]);
    }

    private int place(Node.Gradient gradient, Matrix by, Scope scope) {
        int place = evaluator.whole(gradient.indices().getFirst(), scope) - 1;
        if (gradient.indices().size() == 2) {
            place = place * by.columns() + evaluator.whole(gradient.indices().getLast(), scope) - 1;
        } else if (by.columns() > 1 && by.rows() > 1) {
            throw new FormulaFault(Reason.NOT_INDEXED, gradient.at(), "∇");
        }
        if (place < 0 || place >= by.size()) {
            throw new FormulaFault(Reason.INDEX_OUTSIDE, gradient.at(), String.valueOf(place + 1));
        }
        return place;
    }

    private Matrix slope(Node.Gradient gradient, String name, Matrix by, int place, Scope scope) {
        double step = STEP * Math.max(1, Math.abs(by.entry(place)));
        Matrix near =
                moved(gradient, name, by, place, step, scope).plus(moved(gradient, name, by, place, -step, scope), -1);
        Matrix far = moved(gradient, name, by, place, 2 * step, scope)
                .plus(moved(gradient, name, by, place, -2 * step, scope), -1);
        return near.scaled(8).plus(far, -1).scaled(1 / (12 * step));
    }

    private Matrix moved(Node.Gradient gradient, String name, Matrix by, int place, double distance, Scope scope) {
        Matrix moved = Matrix.of(by.rows(), by.columns(), i -> i == place ? by.entry(i) + distance : by.entry(i));
        return evaluator.value(gradient.body(), scope.with(name, moved));
    }
}
