package dev.viva.formula.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A formula as one text that is the same for formulas that are written alike but for order, brackets and the names of running indices:
 * the cheap proof that two are identical.
 */
public final class NormalForm {
    private static final Set<Node.Operation> PRODUCTS =
            EnumSet.of(Node.Operation.TIMES, Node.Operation.DOT, Node.Operation.STAR);

    private final Vocabulary names;
    private final Deque<String> running = new ArrayDeque<>();

    private NormalForm(Vocabulary names) {
        this.names = names;
    }

    public static String of(Node node, Vocabulary names) {
        return new NormalForm(names).form(node);
    }

    private String form(Node node) {
        return switch (node) {
            case Node.Literal number -> String.valueOf(number.value());
            case Node.Identity _ -> "I";
            case Node.Infinity _ -> "∞";
            case Node.Variable variable -> variable(variable.name());
            case Node.Negated _ -> sum(node);
            case Node.Binary binary -> binary(binary);
            case Node.Transposed transposed -> "T(" + form(transposed.of()) + ")";
            case Node.Indexed indexed -> form(indexed.of()) + "[" + list(indexed.indices()) + "]";
            case Node.Call call ->
                call.function() + "{" + (call.option() == null ? "" : form(call.option())) + "}("
                        + list(call.arguments()) + ")";
            case Node.Applied applied ->
                "@" + applied.function() + applied.pattern() + "(" + list(applied.arguments()) + ")";
            case Node.Over over -> over(over);
            case Node.Expectation expectation ->
                "E{" + expectation.distribution() + "|" + String.join(",", expectation.given()) + "}("
                        + form(expectation.body()) + ")";
            case Node.Gradient gradient ->
                "D{" + gradient.by() + "[" + list(gradient.indices()) + "]}(" + form(gradient.body()) + ")";
            case Node.Norm norm -> "norm" + norm.order() + "(" + form(norm.of()) + ")";
            case Node.Bars bars -> "|" + form(bars.of()) + "|";
            case Node.Kronecker pair -> "δ(" + list(List.of(pair.left(), pair.right())) + ")";
        };
    }

    private String list(List<Node> nodes) {
        return nodes.stream().map(this::form).collect(Collectors.joining(","));
    }

    /** A running index by how many sums it stands inside of. */
    private String variable(String name) {
        int depth = running.size();
        for (String bound : running) {
            if (bound.equals(name)) {
                return "#" + depth;
            }
            depth--;
        }
        return "$" + name;
    }

    private String over(Node.Over over) {
        String range =
                switch (over.range()) {
                    case Node.Range.Between between -> form(between.from()) + ".." + form(between.to());
                    case Node.Range.EntriesOf entries -> variable(entries.variable()) + "/" + entries.dimension();
                    case Node.Range.ValuesOf values -> "of " + values.variable();
                };
        String except = over.except() == null ? "" : form(over.except());
        running.push(over.index());
        String body = form(over.body());
        running.pop();
        return over.kind() + "{" + range + "\\" + except + "}(" + body + ")";
    }

    private String binary(Node.Binary binary) {
        return switch (binary.operation()) {
            case PLUS, MINUS -> sum(binary);
            case TIMES, DOT, STAR -> product(binary);
            case HADAMARD, OVER, POWER ->
                binary.operation() + "(" + form(binary.left()) + "," + form(binary.right()) + ")";
        };
    }

    private String sum(Node node) {
        List<String> terms = new ArrayList<>();
        terms(node, true, terms);
        Collections.sort(terms);
        return "(" + String.join("", terms) + ")";
    }

    private void terms(Node node, boolean plus, List<String> terms) {
        switch (node) {
            case Node.Negated negated -> terms(negated.of(), !plus, terms);
            case Node.Binary binary
            when binary.operation() == Node.Operation.PLUS || binary.operation() == Node.Operation.MINUS -> {
                terms(binary.left(), plus, terms);
                terms(binary.right(), plus == (binary.operation() == Node.Operation.PLUS), terms);
            }
            default -> terms.add((plus ? "+" : "-") + form(node));
        }
    }

    /** Numbers may change places; what may be a matrix may not. */
    private String product(Node.Binary binary) {
        if (!isNumber(binary)) {
            return binary.operation() + "(" + form(binary.left()) + "," + form(binary.right()) + ")";
        }
        List<String> factors = new ArrayList<>();
        factors(binary, factors);
        Collections.sort(factors);
        return "(" + String.join("·", factors) + ")";
    }

    private void factors(Node node, List<String> factors) {
        if (node instanceof Node.Binary binary && PRODUCTS.contains(binary.operation())) {
            factors(binary.left(), factors);
            factors(binary.right(), factors);
        } else {
            factors.add(form(node));
        }
    }

    private boolean isNumber(Node node) {
        return switch (node) {
            case Node.Literal _, Node.Applied _, Node.Kronecker _, Node.Norm _, Node.Bars _ -> true;
            case Node.Variable variable ->
                running.contains(variable.name())
                        || (names.byKey(variable.name()) instanceof Vocabulary.VariableName declared
                                && declared.dimensions() == 0);
            case Node.Indexed indexed ->
                indexed.of() instanceof Node.Variable variable
                        && names.byKey(variable.name()) instanceof Vocabulary.VariableName declared
                        && declared.dimensions() == indexed.indices().size();
            case Node.Call call ->
                call.function().isElementwise() && isNumber(call.arguments().getFirst());
            case Node.Negated negated -> isNumber(negated.of());
            case Node.Binary binary -> isNumber(binary.left()) && isNumber(binary.right());
            case Node.Identity _,
                    Node.Infinity _,
                    Node.Transposed _,
                    Node.Over _,
                    Node.Expectation _,
                    Node.Gradient _ -> false;
        };
    }
}
