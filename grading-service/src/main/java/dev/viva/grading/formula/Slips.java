package dev.viva.grading.formula;

import dev.viva.formula.FormulaQuestion;
import dev.viva.formula.value.Closeness;
import dev.viva.formula.value.Matrix;
import dev.viva.formula.value.Samples;
import dev.viva.formula.value.Samples.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Recognises {@link Slip}s in the values of an answer. A right value that is the same everywhere tells nothing about slips. */
final class Slips {
    private static final List<Double> LOG_BASES = List.of(2.0, 10.0);

    private final FormulaQuestion question;
    private final Samples samples;
    private final List<Matrix> answers;
    private final DoubleFunction<List<Matrix>> withLogBase;

    /** @param withLogBase the right values with another base of the logarithm */
    Slips(FormulaQuestion question, Samples samples, List<Matrix> answers, DoubleFunction<List<Matrix>> withLogBase) {
        this.question = question;
        this.samples = samples;
        this.answers = answers;
        this.withLogBase = withLogBase;
    }

    /** The first slip that explains all values, the one that costs least before the others; {@code null} if none does. */
    Finding find() {
        if (answers.stream().anyMatch(answer -> !answer.isFinite()) || isConstant()) {
            return null;
        }
        if (isTransposed()) {
            return slipped(Slip.TRANSPOSED, "");
        }
        if (!sameShapes()) {
            return null;
        }
        for (double base : LOG_BASES) {
            if (Comparison.isEqual(answers, withLogBase.apply(base))) {
                return slipped(Slip.LOG_BASE, "");
            }
        }
        Finding factor = factorOfVariable();
        if (factor != null) {
            return factor;
        }
        if (follows(right -> -right)) {
            return slipped(Slip.SIGN, "");
        }
        if (isSteady((answer, right) -> answer / right, (right, constant) -> right * constant)) {
            return slipped(Slip.CONSTANT_FACTOR, "");
        }
        if (isSteady((answer, right) -> answer - right, Double::sum)) {
            return slipped(Slip.CONSTANT_ADDED, "");
        }
        if (follows(right -> right * right)) {
            return slipped(Slip.SQUARED, "");
        }
        if (follows(StrictMath::sqrt)) {
            return slipped(Slip.ROOT, "");
        }
        return follows(right -> 1 / right) ? slipped(Slip.RECIPROCAL, "") : null;
    }

    private static Finding slipped(Slip slip, String variable) {
        return new Finding.Slipped(slip, variable);
    }

    private Matrix right(int i) {
        return samples.samples().get(i).value();
    }

    private boolean isConstant() {
        Matrix first = right(0);
        return samples.samples().stream().map(Sample::value).allMatch(value -> Closeness.close(first, value));
    }

    private boolean sameShapes() {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).rows() != right(i).rows() || answers.get(i).columns() != right(i).columns()) {
                return false;
            }
        }
        return true;
    }

    private boolean isTransposed() {
        boolean ofNumbersOnly = true;
        for (int i = 0; i < answers.size(); i++) {
            Matrix answer = answers.get(i);
            Matrix right = right(i);
            ofNumbersOnly &= right.isNumber();
            if (answer.rows() != right.columns() || answer.columns() != right.rows()) {
                return false;
            }
            for (int k = 0; k < right.size(); k++) {
                int turned = k % right.columns() * right.rows() + k / right.columns();
                if (!Closeness.close(answer.entry(turned), right.entry(k))) {
                    return false;
                }
            }
        }
        return !ofNumbersOnly;
    }

    /** Whether the answer is everywhere what {@code function} makes of the right value, entry by entry. */
    private boolean follows(DoubleUnaryOperator function) {
        for (int i = 0; i < answers.size(); i++) {
            for (int k = 0; k < answers.get(i).size(); k++) {
                if (!Closeness.close(answers.get(i).entry(k), function.applyAsDouble(right(i).entry(k)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether one number, the same for all points and entries, leads from the right value to the answer. */
    private boolean isSteady(DoubleBinaryOperator difference, DoubleBinaryOperator applied) {
        double steady = Double.NaN;
        for (int k = 0; k < right(0).size() && !Double.isFinite(steady); k++) {
            steady = difference.applyAsDouble(answers.getFirst().entry(k), right(0).entry(k));
        }
        double constant = steady;
        return Math.abs(constant) > 1e-6
                && Math.abs(constant) < 1e6
                && follows(right -> applied.applyAsDouble(right, constant));
    }

    private record Power(double exponent, Slip slip, String written) {}

    private static final List<Power> POWERS = List.of(
            new Power(1, Slip.FACTOR_OF_VARIABLE, "%s"),
            new Power(-1, Slip.DIVIDED_BY_VARIABLE, "%s"),
            new Power(0.5, Slip.FACTOR_OF_VARIABLE, "√%s"),
            new Power(-0.5, Slip.DIVIDED_BY_VARIABLE, "√%s"),
            new Power(2, Slip.FACTOR_OF_VARIABLE, "%s²"),
            new Power(-2, Slip.DIVIDED_BY_VARIABLE, "%s²"));

    /** A declared number that is there once too often or once too rarely. */
    private Finding factorOfVariable() {
        List<String> numbers = new ArrayList<>();
        question.settings().variables().forEach((name, variable) -> {
            if (variable.shape().isEmpty() && variable.equalTo() == null) {
                numbers.add(name);
            }
        });
        for (String name : numbers) {
            for (Power power : POWERS) {
                if (differsBy(name, power.exponent())) {
                    return slipped(power.slip(), power.written().replace("%s", name));
                }
            }
        }
        return null;
    }

    private boolean differsBy(String name, double exponent) {
        boolean varies = false;
        for (int i = 0; i < answers.size(); i++) {
            double factor =
                    StrictMath.pow(samples.samples().get(i).point().value(name).entry(0), exponent);
            varies |= !Closeness.close(factor, 1);
            for (int k = 0; k < answers.get(i).size(); k++) {
                if (!Closeness.close(answers.get(i).entry(k), right(i).entry(k) * factor)) {
                    return false;
                }
            }
        }
        return varies;
    }
}
