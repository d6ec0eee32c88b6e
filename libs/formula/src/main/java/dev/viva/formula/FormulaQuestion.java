package dev.viva.formula;

import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.document.FormulaSettings.Function;
import dev.viva.formula.document.FormulaSettings.Variable;
import dev.viva.formula.parse.Builtin;
import dev.viva.formula.parse.Formula;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.FormulaReader;
import dev.viva.formula.parse.Node;
import dev.viva.formula.parse.NormalForm;
import dev.viva.formula.parse.Vocabulary;
import dev.viva.formula.value.Draws;
import dev.viva.formula.value.Evaluator.Reading;
import dev.viva.formula.value.Samples;
import dev.viva.formula.value.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a FORMULA part asks for, read and ready to be compared with answers. */
public final class FormulaQuestion {
    private final FormulaSettings settings;
    private final Vocabulary names;
    private final Formula expected;
    private final List<Formula> alternatives;
    private final List<Formula> nearMisses;
    private final Reading reading;

    private FormulaQuestion(
            FormulaSettings settings,
            Vocabulary names,
            Formula expected,
            List<Formula> alternatives,
            List<Formula> nearMisses,
            Reading reading) {
        this.settings = settings;
        this.names = names;
        this.expected = expected;
        this.alternatives = alternatives;
        this.nearMisses = nearMisses;
        this.reading = reading;
    }

    /**
     * Reads the settings of a part.
     *
     * @throws FormulaFault if they do not keep to {@link FormulaRules}
     */
    public static FormulaQuestion of(FormulaSettings settings) {
        Vocabulary names = names(settings);
        Vocabulary author = names.ofAuthor();
        Formula expected = FormulaReader.read(settings.expected() == null ? "" : settings.expected(), author, "");
        List<Formula> alternatives = settings.alternatives().stream()
                .map(text -> FormulaReader.read(text, author, expected.left()))
                .toList();
        List<Formula> nearMisses = settings.nearMisses().stream()
                .map(miss -> FormulaReader.read(miss.formula() == null ? "" : miss.formula(), author, expected.left()))
                .toList();
        Map<String, Node> definitions = definitions(settings, author);
        List<Node> right = new ArrayList<>(List.of(expected.value()));
        alternatives.forEach(alternative -> right.add(alternative.value()));
        return new FormulaQuestion(
                settings,
                names,
                expected,
                alternatives,
                nearMisses,
                new Reading(
                        definitions,
                        names,
                        gradientBy(right),
                        distributions(right) <= 1,
                        divergedFrom(right, names),
                        0));
    }

    static Vocabulary names(FormulaSettings settings) {
        Vocabulary names = new Vocabulary();
        settings.variables()
                .forEach((name, variable) -> names.declare(
                        new Vocabulary.VariableName(name, variable.shape().size(), variable.integer()),
                        all(name, variable.also())));
        settings.functions()
                .forEach((name, function) -> names.declare(
                        new Vocabulary.FunctionName(name, function.arguments(), function.depends()),
                        all(name, function.also())));
        settings.forbidden().forEach(names::forbid);
        return names;
    }

    private static List<String> all(String name, List<String> also) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(also);
        return all;
    }

    /** What variables stand for; none may stand for something that it is part of. */
    static Map<String, Node> definitions(FormulaSettings settings, Vocabulary author) {
        Map<String, Node> definitions = new LinkedHashMap<>();
        settings.variables().forEach((name, variable) -> {
            if (variable.equalTo() != null) {
                definitions.put(
                        name, FormulaReader.read(variable.equalTo(), author, "").value());
            }
        });
        Set<String> done = new LinkedHashSet<>();
        definitions
                .keySet()
                .forEach(name -> visit(name, definitions, settings.functions(), new LinkedHashSet<>(), done));
        return definitions;
    }

    private static void visit(
            String name,
            Map<String, Node> definitions,
            Map<String, Function> functions,
            Set<String> open,
            Set<String> done) {
        if (done.contains(name) || !definitions.containsKey(name)) {
            return;
        }
        if (!open.add(name)) {
            throw new FormulaFault(Reason.CIRCULAR, 0, name);
        }
        Set<String> used = new TreeSet<>();
        definitions.get(name).all().forEach(node -> {
            switch (node) {
                case Node.Variable variable -> used.add(variable.name());
                case Node.Applied applied ->
                    used.addAll(functions.get(applied.function()).depends());
                case Node.Over over
                when over.range() instanceof Node.Range.EntriesOf entries -> used.add(entries.variable());
                case Node.Gradient gradient when gradient.by() != null -> used.add(gradient.by());
                default -> {}
            }
        });
        used.forEach(other -> visit(other, definitions, functions, open, done));
        open.remove(name);
        done.add(name);
    }

    /** The variable of the gradients in the right formulas, if it is one. */
    private static String gradientBy(List<Node> right) {
        Set<String> by = new TreeSet<>();
        right.stream().flatMap(node -> node.all().stream()).forEach(node -> {
            if (node instanceof Node.Gradient gradient && gradient.by() != null) {
                by.add(gradient.by());
            }
        });
        return by.size() == 1 ? by.iterator().next() : null;
    }

    /** The density from which the divergences in the right formulas are taken, if it is one; else empty. */
    private static String divergedFrom(List<Node> right, Vocabulary names) {
        Set<String> densities = new TreeSet<>();
        right.stream().flatMap(node -> node.all().stream()).forEach(node -> {
            if (node instanceof Node.Call call && call.function() == Builtin.KL) {
                densities.add(NormalForm.of(call.arguments().getFirst(), names));
            }
        });
        return densities.size() == 1 ? densities.iterator().next() : "";
    }

    private static long distributions(List<Node> right) {
        return right.stream()
                .flatMap(node -> node.all().stream())
                .filter(Node.Expectation.class::isInstance)
                .map(node -> ((Node.Expectation) node).distribution())
                .distinct()
                .count();
    }

    /**
     * Reads an answer.
     *
     * @throws FormulaFault if it is no formula of this question's names
     */
    public Formula read(String answer) {
        return FormulaReader.read(answer, names, expected.left());
    }

    /** Whether {@code other} is the right formula but for order, brackets and names of running indices. */
    public boolean isIdentical(Formula right, Formula other) {
        return NormalForm.of(right.value(), names).equals(NormalForm.of(other.value(), names));
    }

    /** The points of a comparison. */
    public Samples samples(Steps steps) {
        return Samples.draw(settings, Draws.seed(0, settings.expected()), expected.value(), reading, steps);
    }

    public FormulaSettings settings() {
        return settings;
    }

    public Formula expected() {
        return expected;
    }

    public List<Formula> alternatives() {
        return alternatives;
    }

    /** In the order of the settings. */
    public List<Formula> nearMisses() {
        return nearMisses;
    }

    public Reading reading() {
        return reading;
    }

    /** The declaration of a variable. */
    public Variable variable(String name) {
        return settings.variables().get(name);
    }
}
