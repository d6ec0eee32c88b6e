package dev.viva.formula.value;

import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.document.FormulaSettings.Function;
import dev.viva.formula.parse.Builtin;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.FormulaLimits;
import dev.viva.formula.parse.Node;
import dev.viva.formula.parse.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Works out a formula at one point. A value that is not finite means that there is none. */
public final class Evaluator {
    /**
     * How the formula is to be understood.
     *
     * @param definitions what variables stand for
     * @param names the question's names
     * @param gradientBy the variable of a gradient that names none, or {@code null}
     * @param oneDistribution whether all expectations are over one distribution, whatever is written below them
     * @param divergedFrom the first argument of the question's own divergences in its normal form, whose distribution is that of the
     *     expectations; empty if there is none or are several
     * @param logBase base of a logarithm that is written without one; 0 for the natural one
     */
    public record Reading(
            Map<String, Node> definitions,
            Vocabulary names,
            String gradientBy,
            boolean oneDistribution,
            String divergedFrom,
            double logBase) {

        /** With another base of the logarithm that is written without one; 0 for the natural one. */
        public Reading withLogBase(double base) {
            return new Reading(definitions, names, gradientBy, oneDistribution, divergedFrom, base);
        }
    }

    private static final long STEPS_OF_UNKNOWN = 10;

    private final Point point;
    private final FormulaSettings settings;
    private final Reading reading;
    private final Steps steps;
    private final Operators operators = new Operators(this);

    public Evaluator(Point point, Reading reading, Steps steps) {
        this.point = point;
        this.settings = point.settings();
        this.reading = reading;
        this.steps = steps;
    }

    /**
     * The value.
     *
     * @throws FormulaFault if shapes do not fit, or the work is too much
     */
    public Matrix value(Node node) {
        return value(node, Scope.EMPTY);
    }

    void take(long work, int at) {
        steps.take(work, at);
    }

    Point point() {
        return point;
    }

    Reading reading() {
        return reading;
    }

    Matrix value(Node node, Scope scope) {
        try {
            Matrix value = worked(node, scope);
            steps.take(1 + value.size(), node.at());
            return value;
        } catch (ShapesDiffer e) {
            throw new FormulaFault(Reason.SHAPES, node.at(), e.getMessage());
        }
    }

    private Matrix worked(Node node, Scope scope) {
        return switch (node) {
            case Node.Literal number -> Matrix.number(number.value());
            case Node.Identity _ -> Matrix.identity(1);
            case Node.Infinity _ -> Matrix.number(Double.POSITIVE_INFINITY);
            case Node.Variable variable -> variable(variable, scope);
            case Node.Negated negated -> value(negated.of(), scope).scaled(-1);
            case Node.Binary binary -> binary(binary, scope);
            case Node.Transposed transposed -> value(transposed.of(), scope).transposed();
            case Node.Indexed indexed -> indexed(indexed, scope);
            case Node.Call call -> call(call, scope);
            case Node.Applied applied -> Matrix.number(applied(applied, scope));
            case Node.Over over -> operators.over(over, scope);
            case Node.Expectation expectation -> operators.expectation(expectation, scope);
            case Node.Gradient gradient -> operators.gradient(gradient, scope);
            case Node.Norm norm -> Matrix.number(Functions.norm(value(norm.of(), scope), norm.order()));
            case Node.Bars bars -> bars(value(bars.of(), scope));
            case Node.Kronecker pair -> Matrix.number(whole(pair.left(), scope) == whole(pair.right(), scope) ? 1 : 0);
        };
    }

    private static Matrix bars(Matrix of) {
        return of.isNumber()
                ? of.map(Math::abs)
                : Matrix.number(Functions.square(of).determinant());
    }

    private Matrix variable(Node.Variable variable, Scope scope) {
        Matrix bound = scope.find(variable.name());
        if (bound != null) {
            return bound;
        }
        Node definition = reading.definitions().get(variable.name());
        return definition == null ? point.value(variable.name()) : value(definition, scope);
    }

    private Matrix binary(Node.Binary binary, Scope scope) {
        Matrix left = value(binary.left(), scope);
        Matrix right = value(binary.right(), scope);
        steps.take((long) left.size() * right.columns(), binary.at());
        return switch (binary.operation()) {
            case PLUS -> left.plus(right, 1);
            case MINUS -> left.plus(right, -1);
            case TIMES -> left.times(right);
            case DOT ->
                left.isVector() && left.sameShape(right) ? left.transposed().times(right) : left.times(right);
            case STAR ->
                left.sameShape(right) && !left.isSquare() && !left.isIdentity()
                        ? left.with(right, "*", (a, b) -> a * b)
                        : left.times(right);
            case HADAMARD -> left.with(right, "⊙", (a, b) -> a * b);
            case OVER ->
                left.isIdentity() && right.isNumber()
                        ? left.scaled(1 / right.entry(0))
                        : left.with(right, "/", (a, b) -> a / b);
            case POWER -> power(left, right, binary.at());
        };
    }

    /** Entry by entry for numbers and vectors; of a square matrix a power of the matrix itself. */
    private Matrix power(Matrix base, Matrix exponent, int at) {
        if (!exponent.isNumber()) {
            throw new ShapesDiffer(base.shape() + " ^ " + exponent.shape());
        }
        double power = exponent.entry(0);
        if (base.isNumber() || base.isVector() || base.rows() == 1) {
            return base.map(x -> StrictMath.pow(x, power));
        }
        if (base.isIdentity()) {
            return base;
        }
        if (!base.isSquare() || power != Math.rint(power) || Math.abs(power) > 8) {
            throw new ShapesDiffer("(" + base.shape() + ")^" + power);
        }
        Matrix factor = power < 0 ? base.inverse() : base;
        Matrix product = Matrix.identity(1);
        for (int i = 0; i < Math.abs(power); i++) {
            steps.take((long) base.size() * base.rows(), at);
            product = product.times(factor);
        }
        return product;
    }

    private Matrix indexed(Node.Indexed indexed, Scope scope) {
        Matrix of = value(indexed.of(), scope);
        if (of.isIdentity() || indexed.indices().size() > 2) {
            throw new FormulaFault(Reason.NOT_INDEXED, indexed.at(), "_");
        }
        int first = index(
                indexed.indices().getFirst(), scope, of.columns() == 1 || of.rows() > 1 ? of.rows() : of.columns());
        if (indexed.indices().size() == 1) {
            return of.row(first);
        }
        if (!of.isNumber() && (of.rows() == 1 || of.columns() == 1)) {
            throw new FormulaFault(Reason.NOT_INDEXED, indexed.at(), "_");
        }
        return Matrix.number(of.entry(first, index(indexed.indices().getLast(), scope, of.columns())));
    }

    private int index(Node node, Scope scope, int size) {
        int index = whole(node, scope);
        if (index < 1 || index > size) {
            throw new FormulaFault(Reason.INDEX_OUTSIDE, node.at(), String.valueOf(index));
        }
        return index - 1;
    }

    /** A whole number. */
    int whole(Node node, Scope scope) {
        Matrix value = value(node, scope);
        double number = value.entry(0);
        if (!value.isNumber() || number != Math.rint(number) || Math.abs(number) > 1e9) {
            throw new FormulaFault(
                    Reason.INDEX_OUTSIDE, node.at(), value.isNumber() ? String.valueOf(number) : value.shape());
        }
        return (int) number;
    }

    private Matrix call(Node.Call call, Scope scope) {
        if (call.function() == Builtin.VARIANCE) {
            return operators.variance(call, scope);
        }
        List<Matrix> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(value(argument, scope)));
        if (call.function() == Builtin.KL && arguments.getFirst().isNumber()) {
            return operators.divergence(call, scope);
        }
        if (call.function() == Builtin.ENTROPY
                && arguments.size() == 1
                && arguments.getFirst().isNumber()) {
            return operators.entropy(call, scope);
        }
        if (call.function() == Builtin.LOG) {
            return logarithm(arguments.getFirst(), call, scope);
        }
        if (call.function().isElementwise()) {
            return Functions.elementwise(call.function(), arguments.getFirst());
        }
        Integer axis = call.function() == Builtin.SOFTMAX && call.option() instanceof Node.Literal number
                ? Integer.valueOf((int) number.value())
                : null;
        return Functions.whole(call.function(), arguments, axis);
    }

    private Matrix logarithm(Matrix of, Node.Call call, Scope scope) {
        Matrix natural = Functions.elementwise(Builtin.LOG, of);
        double base = call.option() == null
                ? reading.logBase()
                : value(call.option(), scope).entry(0);
        return base == 0 ? natural : natural.scaled(1 / StrictMath.log(base));
    }

    private double applied(Node.Applied applied, Scope scope) {
        Function function = settings.functions().get(applied.function());
        steps.take(STEPS_OF_UNKNOWN, applied.at());
        List<Matrix> values = new ArrayList<>();
        applied.arguments().forEach(argument -> values.add(value(argument, scope)));
        for (String name : function.depends()) {
            values.add(variable(new Node.Variable(name, applied.at()), scope));
        }
        long seed = Draws.seed(point.seed(), applied.function() + "(" + applied.pattern() + "#" + values.size());
        double value = Unknowns.value(function, seed, flat(values));
        return function.distribution() ? value / total(function, seed, values, applied.at()) : value;
    }

    /** Sum of the values of a distribution over its first argument. */
    private double total(Function function, long seed, List<Matrix> values, int at) {
        FormulaSettings.Variable domain =
                settings.variables().get(function.arguments().getFirst());
        double sum = 0;
        for (int i = (int) domain.low(); i <= domain.high() && i - domain.low() < FormulaLimits.TERMS; i++) {
            steps.take(STEPS_OF_UNKNOWN, at);
            values.set(0, Matrix.number(i));
            sum += Unknowns.value(function, seed, flat(values));
        }
        return sum;
    }

    static double[] flat(List<Matrix> values) {
        return values.stream()
                .flatMapToDouble(value -> IntStream.range(0, value.size()).mapToDouble(value::entry))
                .toArray();
    }
}
