package dev.viva.formula.parse;

import dev.viva.formula.parse.Node.Range;
import dev.viva.formula.parse.Vocabulary.FunctionName;
import dev.viva.formula.parse.Vocabulary.VariableName;
import java.util.List;

/** Over what the index of a sum runs where it is not written: seen from what it indexes. */
final class Ranges {
    private final String index;
    private final Vocabulary names;

    private Ranges(String index, Vocabulary names) {
        this.index = index;
        this.names = names;
    }

    /** The range, or {@code null} if nothing tells it. */
    static Range of(String index, Node body, Vocabulary names) {
        Range used = new Ranges(index, names).in(body);
        return used != null ? used : integer(index, names);
    }

    /** The range of the declared integer variable of that name, with or without its primes. */
    private static Range integer(String name, Vocabulary names) {
        for (String spelling : List.of(name, name.replace("'", ""))) {
            if (names.find(spelling) instanceof VariableName variable
                    && variable.integer()
                    && variable.dimensions() == 0) {
                return new Range.ValuesOf(variable.key());
            }
        }
        return null;
    }

    private Range in(Node node) {
        return switch (node) {
            case Node.Indexed indexed -> indexed(indexed);
            case Node.Applied applied -> applied(applied);
            case Node.Over over when over.index().equals(index) -> null;
            default -> first(node.children());
        };
    }

    private Range first(List<Node> nodes) {
        for (Node node : nodes) {
            Range found = in(node);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isIndex(Node node) {
        return node instanceof Node.Variable variable && variable.name().equals(index);
    }

    private Range indexed(Node.Indexed indexed) {
        if (indexed.of() instanceof Node.Variable variable) {
            for (int i = 0; i < indexed.indices().size(); i++) {
                if (isIndex(indexed.indices().get(i))) {
                    return new Range.EntriesOf(variable.name(), i);
                }
            }
        }
        Range inner = in(indexed.of());
        return inner != null ? inner : first(indexed.indices());
    }

    private Range applied(Node.Applied applied) {
        if (names.byKey(applied.function()) instanceof FunctionName function && function.arguments() != null) {
            for (int i = 0; i < applied.arguments().size(); i++) {
                if (isIndex(applied.arguments().get(i))) {
                    Range range = integer(function.arguments().get(i), names);
                    if (range != null) {
                        return range;
                    }
                }
            }
        }
        return first(applied.arguments());
    }
}
