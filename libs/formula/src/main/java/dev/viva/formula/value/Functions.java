package dev.viva.formula.value;

import dev.viva.formula.parse.Builtin;
import java.util.List;

/** The known functions. All of {@link StrictMath}, so that a value is the same on every machine. */
final class Functions {
    private Functions() {}

    static Matrix elementwise(Builtin function, Matrix of) {
        return of.map(x -> switch (function) {
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case LOG10 -> StrictMath.log10(x);
            case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
            case TANH -> StrictMath.tanh(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ARCTAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case SQRT -> StrictMath.sqrt(x);
            case RELU -> Math.max(0, x);
            case SOFTPLUS -> StrictMath.log1p(StrictMath.exp(x));
            case SIGN -> Math.signum(x);
            case ABS -> Math.abs(x);
            default -> throw new IllegalArgumentException(function + " does not work entry by entry");
        });
    }

    /** A function of whole matrices. */
    static Matrix whole(Builtin function, List<Matrix> of, Integer axis) {
        Matrix first = of.getFirst();
        return switch (function) {
            case SOFTMAX -> softmax(first, axis);
            case LOGSUMEXP ->
                Matrix.number(StrictMath.log(vector(first).map(StrictMath::exp).sum()));
            case MAX -> extreme(of, true);
            case MIN -> extreme(of, false);
            case CLIP -> of.getFirst().with(of.get(1), "clip", Math::max).with(of.get(2), "clip", Math::min);
            case DET -> Matrix.number(square(first).determinant());
            case TRACE -> Matrix.number(square(first).trace());
            case DIAG -> diagonal(first);
            case MEAN -> Matrix.number(first.sum() / first.size());
            case NORM -> Matrix.number(norm(first, 2));
            case DOT ->
                Matrix.number(first.with(same(first, of.getLast()), "·", (a, b) -> a * b)
                        .sum());
            case INVERSE -> square(first).inverse();
            case ENTROPY, CROSS_ENTROPY ->
                Matrix.number(vector(first)
                        .with(same(first, of.getLast()), "log", (p, q) -> p == 0 ? 0 : -p * StrictMath.log(q))
                        .sum());
            case KL ->
                Matrix.number(vector(first)
                        .with(same(first, of.getLast()), "‖", (p, q) -> p == 0 ? 0 : p * StrictMath.log(p / q))
                        .sum());
            default -> throw new IllegalArgumentException(function + " is not a function of matrices");
        };
    }

    private static Matrix vector(Matrix of) {
        if (of.isNumber() || of.isIdentity()) {
            throw new ShapesDiffer("1 × 1");
        }
        return of;
    }

    private static Matrix same(Matrix first, Matrix second) {
        if (!first.sameShape(second)) {
            throw new ShapesDiffer(first.shape() + ", " + second.shape());
        }
        return second;
    }

    static Matrix square(Matrix of) {
        if (!of.isSquare() && !of.isNumber()) {
            throw new ShapesDiffer(of.shape());
        }
        return of;
    }

    /** Over all entries of a vector; of a matrix over each row (axis 1, the default) or each column (axis 0). */
    private static Matrix softmax(Matrix of, Integer axis) {
        if (vector(of).rows() == 1 || of.columns() == 1) {
            return normalised(of);
        }
        if (axis != null && axis == 0) {
            return softmax(of.transposed(), 1).transposed();
        }
        int columns = of.columns();
        Matrix[] rows = new Matrix[of.rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = normalised(of.row(i));
        }
        return Matrix.of(of.rows(), columns, i -> rows[i / columns].entry(i % columns));
    }

    private static Matrix normalised(Matrix of) {
        double largest = extreme(List.of(of), true).entry(0);
        Matrix weights = of.map(x -> StrictMath.exp(x - largest));
        return weights.scaled(1 / weights.sum());
    }

    private static Matrix extreme(List<Matrix> of, boolean largest) {
        if (of.size() == 1) {
            Matrix all = of.getFirst();
            double found = all.entry(0);
            for (int i = 1; i < all.size(); i++) {
                found = largest ? Math.max(found, all.entry(i)) : Math.min(found, all.entry(i));
            }
            return Matrix.number(found);
        }
        Matrix found = of.getFirst();
        for (Matrix other : of.subList(1, of.size())) {
            found = found.with(other, "max", largest ? Math::max : Math::min);
        }
        return found;
    }

    private static Matrix diagonal(Matrix of) {
        int n = of.size();
        if (!of.isSquare() && of.columns() != 1 && of.rows() != 1) {
            throw new ShapesDiffer("diag(" + of.shape() + ")");
        }
        return of.isSquare()
                ? Matrix.of(of.rows(), 1, i -> of.entry(i, i))
                : Matrix.of(n, n, i -> i % (n + 1) == 0 ? of.entry(i / n) : 0);
    }

    static double norm(Matrix of, int order) {
        Matrix sizes = of.map(Math::abs);
        return switch (order) {
            case 0 -> extreme(List.of(sizes), true).entry(0);
            case 1 -> sizes.sum();
            default -> StrictMath.sqrt(sizes.map(x -> x * x).sum());
        };
    }
}
