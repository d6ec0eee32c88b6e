package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Node.Over;
import dev.viva.formula.parse.Node.Range;
import dev.viva.formula.parse.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Operators that reach over what follows: sums, products, maxima, gradients. */
final class OperatorParser {
    private final Parser parser;
    private final ExpectationParser expectations;

    OperatorParser(Parser parser) {
        this.parser = parser;
        this.expectations = new ExpectationParser(parser);
    }

    /** What begins with an operator; {@code null} if nothing does here. */
    Node prefixed() {
        Token token = parser.peek();
        if (token.is("\\sum")) {
            return over(Over.Kind.SUM);
        }
        if (token.is("\\prod")) {
            return over(Over.Kind.PRODUCT);
        }
        if (token.is("\\nabla") || token.is("\\partial")) {
            return gradient();
        }
        if (token.is("\\E") || (token.isName("E") && expectations.isNext())) {
            return parser.postfixes(expectations.expectation());
        }
        if (token.kind() != Kind.NAME
                || parser.names.find(token.text()) != null
                || parser.running.contains(token.text())) {
            return null;
        }
        boolean ranged = hasRange(parser.pos() + 1);
        return switch (token.text()) {
            case "max" -> ranged ? over(Over.Kind.MAX) : null;
            case "min" -> ranged ? over(Over.Kind.MIN) : null;
            case "argmax" -> ranged ? over(Over.Kind.ARGMAX) : null;
            case "argmin" -> ranged ? over(Over.Kind.ARGMIN) : null;
            case "\\Sigma" -> ranged ? over(Over.Kind.SUM) : null;
            case "arg" -> {
                parser.next();
                yield over(parser.peek().isName("min") ? Over.Kind.ARGMIN : Over.Kind.ARGMAX);
            }
            default -> null;
        };
    }

    private boolean hasRange(int at) {
        return at < parser.limit() && parser.tokens.get(at).is("_");
    }

    private record Index(String name, Node from, Node except) {}

    private Node over(Over.Kind kind) {
        Token sign = parser.next();
        ScriptedName.Script sub = null;
        ScriptedName.Script sup = null;
        while (parser.peek().is("_") || parser.peek().is("^")) {
            boolean below = parser.peek().is("_");
            ScriptedName.Script script = ScriptedName.script(parser.tokens, parser.pos(), parser.limit());
            parser.behind(script);
            if (below) {
                sub = withPrimes(script);
            } else {
                sup = script;
            }
        }
        if (sub == null) {
            throw new FormulaFault(Reason.NO_RANGE, sign.at(), sign.text());
        }
        Node to = sup == null ? null : parser.script(sup);
        List<Index> indices = running(sub);
        indices.forEach(index -> parser.running.push(index.name()));
        Node body = parser.product();
        indices.forEach(_ -> parser.running.pop());
        Node innermost = body;
        for (Index index : indices.reversed()) {
            Range range = range(index, to, innermost, sign);
            body = parser.made(new Over(kind, index.name(), range, index.except(), body, sign.at()));
        }
        return body;
    }

    /** {@code \max_a'}: primes behind a subscript without braces belong to it. */
    private ScriptedName.Script withPrimes(ScriptedName.Script script) {
        int to = parser.pos();
        while (parser.peek().is("'")) {
            parser.next();
        }
        return parser.pos() == to
                ? script
                : new ScriptedName.Script(script.from(), parser.pos(), script.text(), script.at());
    }

    /** The running indices of a subscript such as {@code i=1}, {@code i, j \ne i} or {@code a \in A}. */
    private List<Index> running(ScriptedName.Script sub) {
        List<Index> indices = new ArrayList<>();
        for (int[] piece : pieces(sub)) {
            Token first = parser.tokens.get(piece[0]);
            if (first.kind() != Kind.NAME) {
                throw parser.unexpected(first);
            }
            ScriptedName name = ScriptedName.read(parser.tokens, piece[0], piece[1]);
            Token relation = name.end() < piece[1] ? parser.tokens.get(name.end()) : null;
            Node value = relation != null && (relation.is("=") || relation.is("\\neq"))
                    ? parser.within(name.end() + 1, piece[1], parser::sum)
                    : null;
            boolean excludes = value != null && relation.is("\\neq");
            if (relation != null && value == null && !relation.is("\\in") && !relation.is("\\sim")) {
                throw parser.unexpected(relation);
            }
            Index before = indices.isEmpty() ? null : indices.getLast();
            if (excludes && before != null && before.name().equals(name.full())) {
                indices.set(indices.size() - 1, new Index(before.name(), before.from(), value));
            } else {
                indices.add(new Index(name.full(), excludes ? null : value, excludes ? value : null));
            }
        }
        return indices;
    }

    private List<int[]> pieces(ScriptedName.Script script) {
        List<int[]> pieces = new ArrayList<>();
        int from = script.from();
        int depth = 0;
        for (int i = script.from(); i <= script.to(); i++) {
            Token token = parser.tokens.get(i);
            boolean end = i == script.to();
            depth += end ? 0 : ScriptedName.opens(token) ? 1 : ScriptedName.closes(token) ? -1 : 0;
            if (end || (depth == 0 && token.is(","))) {
                if (i == from) {
                    throw parser.unexpected(token);
                }
                pieces.add(new int[] {from, i});
                from = i + 1;
            }
        }
        return pieces;
    }

    private Range range(Index index, Node to, Node body, Token sign) {
        if (to != null) {
            return new Range.Between(
                    index.from() == null ? parser.made(new Node.Literal(1, sign.at())) : index.from(), to);
        }
        boolean fromFirst = index.from() == null || (index.from() instanceof Node.Literal one && one.value() == 1);
        Range found = fromFirst ? Ranges.of(index.name(), body, parser.names) : null;
        if (found == null) {
            throw new FormulaFault(Reason.NO_RANGE, sign.at(), index.name());
        }
        return found;
    }

    /** Indices of a subscript: separated by commas, or side by side where two are wanted. */
    List<Node> indices(ScriptedName.Script script, int dimensions) {
        List<int[]> pieces = pieces(script);
        boolean pair = dimensions == 2
                && pieces.size() == 1
                && script.to() - script.from() == 2
                && isPlain(script.from())
                && isPlain(script.from() + 1);
        if (pair) {
            pieces = List.of(
                    new int[] {script.from(), script.from() + 1}, new int[] {script.from() + 1, script.from() + 2});
        }
        List<Node> indices = new ArrayList<>();
        Token only = parser.tokens.get(script.from());
        if (dimensions == 2
                && pieces.size() == 1
                && only.kind() == Kind.NUMBER
                && only.text().length() == 2) {
            only.text().chars().forEach(digit -> indices.add(parser.made(new Node.Literal(digit - '0', only.at()))));
            return indices;
        }
        pieces.forEach(piece -> indices.add(parser.within(piece[0], piece[1], parser::sum)));
        return indices;
    }

    private boolean isPlain(int at) {
        Kind kind = parser.tokens.get(at).kind();
        return kind == Kind.NAME || kind == Kind.NUMBER;
    }

    private Node gradient() {
        Token sign = parser.next();
        Node by = null;
        if (parser.peek().is("_")) {
            ScriptedName.Script script = ScriptedName.script(parser.tokens, parser.pos(), parser.limit());
            parser.behind(script);
            by = parser.script(script);
        } else if (sign.is("\\partial")) {
            throw new FormulaFault(Reason.NO_VARIABLE, sign.at(), sign.text());
        }
        if (parser.peek().is("^")) {
            throw parser.unexpected(parser.peek());
        }
        return by(by, parser.argument(by instanceof Node.Variable variable ? variable.name() : ""), sign);
    }

    private Node by(Node variable, Node body, Token sign) {
        return switch (variable) {
            case null -> parser.made(new Node.Gradient(null, List.of(), body, sign.at()));
            case Node.Variable whole -> parser.made(new Node.Gradient(whole.name(), List.of(), body, sign.at()));
            case Node.Indexed indexed
            when indexed.of() instanceof Node.Variable of ->
                parser.made(new Node.Gradient(of.name(), indexed.indices(), body, sign.at()));
            default -> throw new FormulaFault(Reason.NO_VARIABLE, sign.at(), sign.text());
        };
    }

    /** {@code \frac{\partial f}{\partial x}} behind its command; {@code null} if the fraction is none of differentials. */
    Node derivative(Token sign) {
        int start = parser.pos();
        if (!parser.peek().is("{")) {
            return null;
        }
        int close = ScriptedName.matching(parser.tokens, start, parser.limit());
        int below = close + 1;
        if (!isDifferential(start + 1)
                || below + 1 >= parser.limit()
                || !parser.tokens.get(below).is("{")
                || !isDifferential(below + 1)) {
            return null;
        }
        int end = ScriptedName.matching(parser.tokens, below, parser.limit());
        Node variable = parser.within(below + 2, end, parser::sum);
        Node body = start + 2 < close ? parser.within(start + 2, close, parser::sum) : null;
        parser.jump(end + 1);
        return by(variable, body == null ? parser.argument() : body, sign);
    }

    private boolean isDifferential(int at) {
        Token token = parser.tokens.get(at);
        return token.is("\\partial")
                || (token.isName("d") && parser.names.find("d") == null && !parser.running.contains("d"));
    }
}
