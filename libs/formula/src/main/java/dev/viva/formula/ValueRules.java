package dev.viva.formula;

import dev.viva.formula.FormulaRules.Fault;
import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.document.FormulaSettings.NearMiss;
import dev.viva.formula.document.FormulaSettings.Variable;
import dev.viva.formula.parse.Formula;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.FormulaReader;
import dev.viva.formula.parse.Vocabulary;
import dev.viva.formula.value.Closeness;
import dev.viva.formula.value.Evaluator;
import dev.viva.formula.value.Matrix;
import dev.viva.formula.value.Samples;
import dev.viva.formula.value.Steps;
import java.math.BigDecimal;
import java.util.List;

/** Whether the formulas of a part can be read and have values where they are compared. */
final class ValueRules {
    private static final double SMALL = 1e-4;

    private final FormulaSettings settings;
    private final Vocabulary names;
    private final List<Fault> faults;
    private final Steps steps = new Steps();

    ValueRules(FormulaSettings settings, Vocabulary names, List<Fault> faults) {
        this.settings = settings;
        this.names = names;
        this.faults = faults;
    }

    void check() {
        readable(settings.expected(), "/expected");
        for (int i = 0; i < settings.alternatives().size(); i++) {
            readable(settings.alternatives().get(i), "/alternatives/" + i);
        }
        for (int i = 0; i < settings.nearMisses().size(); i++) {
            nearMiss(settings.nearMisses().get(i), "/nearMisses/" + i);
        }
        settings.variables().forEach((name, variable) -> {
            if (variable.equalTo() != null) {
                readable(variable.equalTo(), at(name));
            }
        });
        if (faults.isEmpty()) {
            values();
        }
    }

    private static String at(String variable) {
        return "/variables/" + variable.replace("~", "~0").replace("/", "~1") + "/equalTo";
    }

    private void nearMiss(NearMiss miss, String at) {
        if (miss.formula() != null) {
            readable(miss.formula(), at + "/formula");
        }
        if (miss.fraction().signum() <= 0 || miss.fraction().compareTo(BigDecimal.ONE) >= 0) {
            faults.add(new Fault(
                    at + "/fraction", "range-not-sensible", "A near miss earns more than nothing and less than all."));
        }
    }

    private void readable(String formula, String at) {
        try {
            FormulaReader.read(formula, names, "");
        } catch (FormulaFault e) {
            fault(at, e);
        }
    }

    private void values() {
        FormulaQuestion question;
        Samples samples;
        try {
            question = FormulaQuestion.of(settings);
            samples = question.samples(steps);
        } catch (FormulaFault e) {
            boolean circular = e.reason() == FormulaFault.Reason.CIRCULAR;
            fault(circular ? at(e.what()) : "/expected", e);
            return;
        }
        if (samples.samples().size() < Samples.POINTS) {
            faults.add(new Fault(
                    "/expected",
                    "no-value",
                    "The formula has a value at only " + samples.samples().size() + " of " + samples.drawn()
                            + " points: choose ranges in which logarithms, roots and quotients exist."));
            return;
        }
        if (samples.samples().stream().allMatch(sample -> isSmall(sample.value()))) {
            faults.add(
                    new Fault(
                            "/expected",
                            "value-too-small",
                            "The values are all nearer to 0 than 0.0001, where different formulas cannot be told apart: choose other ranges."));
        }
        definitions(question, samples);
        for (int i = 0; i < question.alternatives().size(); i++) {
            isEqual(question, samples, question.alternatives().get(i), "/alternatives/" + i);
        }
        for (int i = 0; i < question.nearMisses().size(); i++) {
            String at = "/nearMisses/" + i + "/formula";
            if (isEqual(question, samples, question.nearMisses().get(i), at)) {
                faults.add(new Fault(at, "equals-expected", "This is equal to the right formula."));
            }
        }
    }

    private static boolean isSmall(Matrix value) {
        for (int i = 0; i < value.size(); i++) {
            if (Math.abs(value.entry(i)) > SMALL) {
                return false;
            }
        }
        return true;
    }

    private void definitions(FormulaQuestion question, Samples samples) {
        Evaluator evaluator = new Evaluator(samples.samples().getFirst().point(), question.reading(), steps);
        question.reading().definitions().forEach((name, definition) -> {
            Variable variable = question.variable(name);
            try {
                Matrix value = evaluator.value(definition);
                int dimensions = value.isNumber() ? 0 : value.columns() == 1 ? 1 : 2;
                if (dimensions != variable.shape().size()) {
                    faults.add(new Fault(
                            at(name),
                            "shapes",
                            "The formula is " + value.shape() + ", and '" + name + "' is declared with "
                                    + variable.shape().size() + " dimensions."));
                }
            } catch (FormulaFault e) {
                fault(at(name), e);
            }
        });
    }

    private boolean isEqual(FormulaQuestion question, Samples samples, Formula other, String at) {
        try {
            return samples.samples().stream()
                    .allMatch(sample -> Closeness.close(
                            new Evaluator(sample.point(), question.reading(), steps).value(other.value()),
                            sample.value()));
        } catch (FormulaFault e) {
            fault(at, e);
            return false;
        }
    }

    private void fault(String pointer, FormulaFault fault) {
        faults.add(new Fault(
                pointer,
                "formula-" + fault.reason().code(),
                fault.getMessage() + " (at character " + (fault.at() + 1) + ")"));
    }
}
