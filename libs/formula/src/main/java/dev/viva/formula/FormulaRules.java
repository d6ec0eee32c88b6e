package dev.viva.formula;

import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.document.FormulaSettings.Function;
import dev.viva.formula.document.FormulaSettings.Variable;
import dev.viva.formula.parse.Builtin;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the {@code formula} settings of a FORMULA part have to keep to and a JSON Schema cannot say, for every service that takes such
 * settings from outside. The settings may have any shape: what the schema refuses is passed over here.
 */
public final class FormulaRules {
    private static final double LARGEST_INTEGER = 1_000;
    /** A vector of one entry is a number: its transpose and its indices could not be told apart. */
    private static final double SMALLEST_SIZE = 2;

    private static final double LARGEST_SIZE = 12;
    private static final int LARGEST_FIXED_SIZE = 100;

    private final Map<String, ?> tree;
    private final FormulaSettings settings;
    private final List<Fault> faults = new ArrayList<>();

    private FormulaRules(Map<String, ?> tree) {
        this.tree = tree;
        this.settings = FormulaSettings.of(tree);
    }

    /**
     * One thing that is wrong with the settings.
     *
     * @param pointer JSON Pointer from the settings on
     * @param code stable, for programs
     * @param detail one English sentence, for people
     */
    public record Fault(String pointer, String code, String detail) {}

    /** Every fault with its place. */
    public static List<Fault> faults(Map<String, ?> tree) {
        FormulaRules rules = new FormulaRules(tree);
        rules.check();
        return List.copyOf(rules.faults);
    }

    private void check() {
        Vocabulary names = new Vocabulary();
        settings.variables().forEach((name, variable) -> {
            String at = "/variables/" + escaped(name);
            declare(
                    names,
                    name,
                    variable.also(),
                    at,
                    new Vocabulary.VariableName(name, variable.shape().size(), variable.integer()));
            variable(name, variable, at);
        });
        settings.functions().forEach((name, function) -> {
            String at = "/functions/" + escaped(name);
            declare(
                    names,
                    name,
                    function.also(),
                    at,
                    new Vocabulary.FunctionName(name, function.arguments(), function.depends()));
            function(function, at);
        });
        for (int i = 0; i < settings.forbidden().size(); i++) {
            forbidden(settings.forbidden().get(i), "/forbidden/" + i);
        }
        if (faults.isEmpty() && settings.expected() != null) {
            new ValueRules(settings, names, faults).check();
        }
    }

    private void declare(Vocabulary names, String name, List<String> also, String at, Vocabulary.Declared declared) {
        Set<String> all = new LinkedHashSet<>(List.of(name));
        all.addAll(also);
        for (String one : all) {
            try {
                if (names.isTaken(one)) {
                    fault(at, "duplicate-id", "The name '" + one + "' stands twice.");
                } else {
                    names.declare(declared, List.of(one));
                }
            } catch (FormulaFault e) {
                fault(
                        at,
                        "name-not-readable",
                        "'" + one
                                + "' is no name; a name is a letter, a Greek letter such as \\theta or a word, with marks, "
                                + "subscript, superscript and primes, such as \\hat{y}_{t+1} or s'.");
            }
        }
    }

    private void variable(String name, Variable variable, String at) {
        if (variable.low() > variable.high() || (variable.low() == variable.high() && !variable.integer())) {
            fault(at + "/range", "range-reversed", "The lower bound has to come first.");
        }
        if (isTrue("variables", name, "positive") && variable.low() <= 0) {
            fault(at + "/range", "range-not-positive", "A positive variable needs a lower bound above 0.");
        }
        if (variable.integer()
                && (Math.ceil(variable.low()) > Math.floor(variable.high())
                        || Math.max(Math.abs(variable.low()), Math.abs(variable.high())) > LARGEST_INTEGER)) {
            fault(
                    at + "/range",
                    "range-not-sensible",
                    "An integer needs a whole number between its bounds, and bounds of at most 1,000.");
        }
        if (variable.distribution() && (variable.shape().isEmpty() || variable.integer())) {
            fault(
                    at + "/distribution",
                    "field-not-allowed",
                    "A distribution is a vector, or a matrix of them in rows, of real numbers.");
        }
        if (variable.equalTo() != null) {
            for (String field : List.of("range", "integer", "positive", "distribution", "random")) {
                if (has("variables", name, field)) {
                    fault(at + "/" + field, "field-not-allowed", "What stands for a formula has no values of its own.");
                }
            }
        }
        for (int i = 0; i < variable.shape().size(); i++) {
            size(variable.shape().get(i), at + "/shape/" + i);
        }
    }

    private void size(Object size, String at) {
        if (!(size instanceof String name)) {
            boolean sensible = size instanceof Integer whole && whole >= 1 && whole <= LARGEST_FIXED_SIZE;
            if (!sensible) {
                fault(
                        at,
                        "range-not-sensible",
                        "A size is a whole number from 1 to 100, or the name of an integer variable.");
            }
            return;
        }
        Variable variable = settings.variables().get(name);
        if (variable == null) {
            fault(at, "unknown-reference", "There is no variable '" + name + "'.");
        } else if (!variable.integer() || !variable.shape().isEmpty() || variable.random()) {
            fault(at, "size-not-integer", "A size has to be an integer variable without a shape that is not random.");
        } else if (variable.low() < SMALLEST_SIZE || variable.high() > LARGEST_SIZE) {
            fault(at, "range-not-sensible", "A size has to lie between 2 and 12: give '" + name + "' such a range.");
        }
    }

    private void function(Function function, String at) {
        if (function.low() >= function.high()) {
            fault(at + "/range", "range-reversed", "The lower bound has to come first.");
        }
        if (function.low() <= 0 && (function.distribution() || isTrue("functions", nameOf(at), "positive"))) {
            fault(at + "/range", "range-not-positive", "A positive function needs a lower bound above 0.");
        }
        references(function.arguments() == null ? List.of() : function.arguments(), at + "/arguments");
        references(function.depends(), at + "/depends");
        if (function.distribution() && !runs(function)) {
            fault(
                    at + "/distribution",
                    "field-not-allowed",
                    "A distribution adds up to one over its first argument, which has to be named after an integer variable.");
        }
    }

    private boolean runs(Function function) {
        if (function.arguments() == null || function.arguments().isEmpty()) {
            return false;
        }
        Variable first = settings.variables().get(function.arguments().getFirst());
        return first != null && first.integer() && first.shape().isEmpty();
    }

    private void references(List<String> names, String at) {
        for (int i = 0; i < names.size(); i++) {
            if (!settings.variables().containsKey(names.get(i))) {
                fault(at + "/" + i, "unknown-reference", "There is no variable '" + names.get(i) + "'.");
            }
        }
    }

    private void forbidden(String function, String at) {
        if (Builtin.named(function) == null && Builtin.named("\\" + function) == null) {
            fault(at, "unknown-value", "'" + function + "' is no known function.");
        }
    }

    private boolean isTrue(String group, String name, String field) {
        return Boolean.TRUE.equals(field(group, name, field));
    }

    private boolean has(String group, String name, String field) {
        return field(group, name, field) != null;
    }

    private Object field(String group, String name, String field) {
        return tree.get(group) instanceof Map<?, ?> declared && declared.get(name) instanceof Map<?, ?> fields
                ? fields.get(field)
                : null;
    }

    private static String nameOf(String at) {
        return at.substring("/functions/".length()).replace("~1", "/").replace("~0", "~");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }
}
