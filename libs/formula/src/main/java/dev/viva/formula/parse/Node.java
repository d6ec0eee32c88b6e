package dev.viva.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tree of a formula. Each node knows its place in the text, in UTF-16 code units. */
public sealed interface Node {

    int at();

    /** The nodes right below this one, in the order of the text. */
    default List<Node> children() {
        return switch (this) {
            case Literal _, Identity _, Infinity _, Variable _ -> List.of();
            case Negated negated -> List.of(negated.of());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Transposed transposed -> List.of(transposed.of());
            case Indexed indexed ->
                Stream.concat(Stream.of(indexed.of()), indexed.indices().stream())
                        .toList();
            case Call call -> call.option() == null ? call.arguments() : withOption(call);
            case Applied applied -> applied.arguments();
            case Over over -> over.except() == null ? over.range().children(over.body()) : withExcept(over);
            case Expectation expectation -> List.of(expectation.body());
            case Gradient gradient ->
                Stream.concat(gradient.indices().stream(), Stream.of(gradient.body()))
                        .toList();
            case Norm norm -> List.of(norm.of());
            case Bars bars -> List.of(bars.of());
            case Kronecker pair -> List.of(pair.left(), pair.right());
        };
    }

    private static List<Node> withOption(Call call) {
        return Stream.concat(call.arguments().stream(), Stream.of(call.option()))
                .toList();
    }

    private static List<Node> withExcept(Over over) {
        return Stream.concat(over.range().children(over.body()).stream(), Stream.of(over.except()))
                .toList();
    }

    /** This node and all below it. */
    default List<Node> all() {
        List<Node> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        return all;
    }

    record Literal(double value, int at) implements Node {}

    /** The identity matrix of the size that its surroundings ask for. */
    record Identity(int at) implements Node {}

    /** No end of a sum. */
    record Infinity(int at) implements Node {}

    /** A declared variable by its key, or the running index of a sum by its own name. */
    record Variable(String name, int at) implements Node {}

    record Negated(Node of, int at) implements Node {}

    record Binary(Operation operation, Node left, Node right, int at) implements Node {}

    /** How two values are put together. */
    enum Operation {
        PLUS,
        MINUS,
        /** Written side by side: the product of numbers and matrices. */
        TIMES,
        /** Written with a dot: of two vectors the inner product. */
        DOT,
        /** Written with a star or cross: of two things of the same shape that cannot be multiplied otherwise, entry by entry. */
        STAR,
        HADAMARD,
        OVER,
        POWER
    }

    record Transposed(Node of, int at) implements Node {}

    /** {@code x_i}, {@code W_{ij}}. */
    record Indexed(Node of, List<Node> indices, int at) implements Node {}

    /**
     * A known function.
     *
     * @param option the base of a logarithm; the axis of a softmax, 0 or 1; {@code null} if not written
     */
    record Call(Builtin function, List<Node> arguments, Node option, int at) implements Node {}

    /**
     * A function that the question declares without saying what it does, by its key.
     *
     * @param pattern the signs between its arguments where these tell functions apart, as in p(x, z) and p(x | z); else empty
     */
    record Applied(String function, String pattern, List<Node> arguments, int at) implements Node {}

    /**
     * A sum, product, maximum over a running index.
     *
     * @param index name of the running index
     * @param except the value that the index does not take, or {@code null}
     */
    record Over(Kind kind, String index, Range range, Node except, Node body, int at) implements Node {
        /** What is made of the terms. */
        public enum Kind {
            SUM,
            PRODUCT,
            MAX,
            MIN,
            ARGMAX,
            ARGMIN
        }
    }

    /** Over what an index runs. */
    sealed interface Range {

        /** The bounds that are written, then {@code body}. */
        default List<Node> children(Node body) {
            return switch (this) {
                case Between between -> List.of(between.from(), between.to(), body);
                case EntriesOf _, ValuesOf _ -> List.of(body);
            };
        }

        record Between(Node from, Node to) implements Range {}

        /** All entries of a variable in one dimension, 0 or 1. */
        record EntriesOf(String variable, int dimension) implements Range {}

        /** The range of a declared integer variable. */
        record ValuesOf(String variable) implements Range {}
    }

    /**
     * An expectation: linear, and a constant is its own expectation; nothing else is known of it.
     *
     * @param distribution what is written below it, in one spelling; empty if nothing
     * @param given names of variables behind the bar
     */
    record Expectation(String distribution, Node body, List<String> given, int at) implements Node {}

    /**
     * The derivative by a variable or one entry of it.
     *
     * @param by key of the variable, or {@code null} for the one of the question's own formula
     */
    record Gradient(String by, List<Node> indices, Node body, int at) implements Node {}

    /** A norm; {@code order} 1 or 2, 0 for the largest entry. */
    record Norm(Node of, int order, int at) implements Node {}

    /** Bars: of a number its size, of a square matrix the determinant. */
    record Bars(Node of, int at) implements Node {}

    /** 1 where two indices are equal, else 0. */
    record Kronecker(Node left, Node right, int at) implements Node {}
}
