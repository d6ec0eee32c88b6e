package dev.viva.grading.formula;

import dev.viva.formula.FormulaQuestion;
import dev.viva.formula.parse.Formula;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.value.Closeness;
import dev.viva.formula.value.Evaluator;
import dev.viva.formula.value.Matrix;
import dev.viva.formula.value.Samples;
import dev.viva.formula.value.Samples.Sample;
import dev.viva.formula.value.Steps;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares an answer with the right formula: first as written, then by value at random points that are the same for everybody, then with
 * what is typically written instead. A function of its arguments alone.
 */
final class Comparison {
    private final FormulaQuestion question;
    private final Steps steps = new Steps();

    private Comparison(FormulaQuestion question) {
        this.question = question;
    }

    /**
     * Compares.
     *
     * @throws FormulaFault if the question itself cannot be worked out
     */
    static Finding of(FormulaQuestion question, String answer) {
        return answer == null || answer.isBlank() ? new Finding.Nothing() : new Comparison(question).compare(answer);
    }

    private Finding compare(String text) {
        Samples samples = question.samples(new Steps());
        if (!samples.suffice()) {
            throw new FormulaFault(Reason.TOO_MUCH_WORK, 0, "");
        }
        try {
            Formula answer = question.read(text);
            return identical(answer) ? new Finding.Identical() : byValue(answer, samples);
        } catch (FormulaFault e) {
            return new Finding.Unreadable(e);
        }
    }

    private boolean identical(Formula answer) {
        return question.isIdentical(question.expected(), answer)
                || question.alternatives().stream().anyMatch(right -> question.isIdentical(right, answer));
    }

    private Finding byValue(Formula answer, Samples samples) {
        List<Matrix> values = values(answer, samples, 0);
        List<Matrix> expected = samples.samples().stream().map(Sample::value).toList();
        if (isEqual(values, expected)) {
            return new Finding.Equal(values.size());
        }
        for (Formula alternative : question.alternatives()) {
            if (isEqual(values, values(alternative, samples, 0))) {
                return new Finding.Equal(values.size());
            }
        }
        for (int i = 0; i < question.nearMisses().size(); i++) {
            if (isEqual(values, values(question.nearMisses().get(i), samples, 0))) {
                return new Finding.Missed(question.settings().nearMisses().get(i));
            }
        }
        Finding slip = new Slips(question, samples, values, base -> values(question.expected(), samples, base)).find();
        return slip != null ? slip : different(values, samples);
    }

    private List<Matrix> values(Formula formula, Samples samples, double logBase) {
        List<Matrix> values = new ArrayList<>();
        for (Sample sample : samples.samples()) {
            values.add(new Evaluator(sample.point(), question.reading().withLogBase(logBase), steps)
                    .value(formula.value()));
        }
        return values;
    }

    static boolean isEqual(List<Matrix> first, List<Matrix> second) {
        for (int i = 0; i < first.size(); i++) {
            if (!Closeness.close(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first point at which they differ, one at which the answer has a value if there is one. */
    private static Finding different(List<Matrix> values, Samples samples) {
        Finding found = null;
        for (int i = 0; i < values.size(); i++) {
            Sample sample = samples.samples().get(i);
            Matrix value = values.get(i);
            if (value.rows() != sample.value().rows()
                    || value.columns() != sample.value().columns()) {
                return new Finding.OtherShape(value, sample.value());
            }
            if (!Closeness.close(value, sample.value())) {
                Finding here = new Finding.Different(sample.point(), value, sample.value());
                if (value.isFinite()) {
                    return here;
                }
                found = found == null ? here : found;
            }
        }
        return found;
    }
}
