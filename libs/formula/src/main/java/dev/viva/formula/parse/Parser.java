package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Node.Binary;
import dev.viva.formula.parse.Node.Operation;
import dev.viva.formula.parse.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sums, products, brackets. Multiplication and division go from left to right; a function without brackets takes the one factor that
 * follows; a sum takes the rest of its product.
 */
final class Parser {
    private static final List<String> SEPARATORS = List.of(",", "|", "\\mid", ";", "‖");

    final List<Token> tokens;
    final Vocabulary names;
    final Deque<String> running = new ArrayDeque<>();
    private final NameParser nameParser = new NameParser(this);
    private final OperatorParser operatorParser = new OperatorParser(this);
    private final PostfixParser postfixParser = new PostfixParser(this);
    private final BracketParser bracketParser = new BracketParser(this, operatorParser);
    private int pos;
    private int limit;
    private int nodes;
    private int depth;
    /** Whether a bar in the place of an operator ends what is being read, and does not begin a factor. */
    private boolean barEnds;

    Parser(List<Token> tokens, int from, int to, Vocabulary names) {
        this.tokens = tokens;
        this.pos = from;
        this.limit = to;
        this.names = names;
    }

    Node whole() {
        Node node = sum();
        if (pos < limit) {
            throw unexpected(peek());
        }
        return node;
    }

    Token peek() {
        return pos < limit
                ? tokens.get(pos)
                : new Token(Kind.END, "", tokens.get(limit).at());
    }

    Token next() {
        Token token = peek();
        pos++;
        return token;
    }

    int pos() {
        return pos;
    }

    int limit() {
        return limit;
    }

    void jump(int to) {
        pos = to;
    }

    <T extends Node> T made(T node) {
        if (++nodes > FormulaLimits.NODES) {
            throw new FormulaFault(Reason.TOO_LARGE, node.at(), "");
        }
        return node;
    }

    FormulaFault unexpected(Token token) {
        return token.kind() == Kind.END
                ? new FormulaFault(Reason.UNEXPECTED_END, token.at(), "")
                : new FormulaFault(Reason.UNEXPECTED, token.at(), token.text());
    }

    /** Reads tokens {@code from} to {@code to} with {@code reader}, which has to take all of them, and goes back. */
    <T> T within(int from, int to, Supplier<T> reader) {
        int oldPos = pos;
        int oldLimit = limit;
        pos = from;
        limit = to;
        T read = withBars(false, reader);
        if (pos < limit) {
            throw unexpected(peek());
        }
        pos = oldPos;
        limit = oldLimit;
        return read;
    }

    /** Whether a bar ends what is being read. */
    boolean barsEnd() {
        return barEnds;
    }

    Node script(ScriptedName.Script script) {
        return within(script.from(), script.to(), this::sum);
    }

    <T> T withBars(boolean end, Supplier<T> reader) {
        boolean before = barEnds;
        barEnds = end;
        if (++depth > FormulaLimits.DEPTH) {
            throw new FormulaFault(Reason.TOO_DEEP, peek().at(), "");
        }
        T read = reader.get();
        depth--;
        barEnds = before;
        return read;
    }

    Node sum() {
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = next();
            Node right = product();
            left = made(new Binary(sign.is("+") ? Operation.PLUS : Operation.MINUS, left, right, sign.at()));
        }
        return left;
    }

    Node product() {
        if (peek().is("-") || peek().is("+")) {
            Token sign = next();
            Node of = withBars(barEnds, this::product);
            return sign.is("-") ? made(new Node.Negated(of, sign.at())) : of;
        }
        Node left = factor();
        while (true) {
            Operation operation = operation(peek());
            Token sign = peek();
            if (operation != null) {
                next();
            } else if (startsFactor(sign)) {
                operation = Operation.TIMES;
            } else {
                return left;
            }
            left = made(new Binary(operation, left, factor(), sign.at()));
        }
    }

    private static Operation operation(Token token) {
        if (token.kind() != Kind.SIGN && token.kind() != Kind.COMMAND) {
            return null;
        }
        return switch (token.text()) {
            case "*" -> Operation.STAR;
            case "\\cdot" -> Operation.DOT;
            case "\\odot" -> Operation.HADAMARD;
            case "/" -> Operation.OVER;
            default -> null;
        };
    }

    private boolean startsFactor(Token token) {
        return switch (token.kind()) {
            case NUMBER, NAME -> true;
            case COMMAND, SIGN ->
                switch (token.text()) {
                    case "(",
                            "[",
                            "{",
                            "\\{",
                            "\\langle",
                            "\\frac",
                            "\\sqrt",
                            "\\sum",
                            "\\prod",
                            "\\nabla",
                            "\\partial",
                            "\\E" -> true;
                    case "|", "‖" -> !barEnds;
                    default -> false;
                };
            case END -> false;
        };
    }

    /** One factor: with what is raised and indexed behind it, or a prefix with its argument. */
    Node factor() {
        return withBars(barEnds, () -> {
            if (peek().is("-") || peek().is("+")) {
                Token sign = next();
                Node of = factor();
                return sign.is("-") ? made(new Node.Negated(of, sign.at())) : of;
            }
            Node prefixed = operatorParser.prefixed();
            return prefixed != null ? prefixed : postfixes(primary());
        });
    }

    /** The argument of a function without brackets: one factor, and what a number multiplies. */
    Node argument() {
        return argument("");
    }

    /**
     * The argument of a gradient: one factor, and what is multiplied by what cannot depend on the variable, since nobody takes the
     * gradient of a constant.
     *
     * @param by the variable; empty where only numbers are taken for constants
     */
    Node argument(String by) {
        Node argument = factor();
        while (isConstant(argument, by) && (startsFactor(peek()) || operation(peek()) != null)) {
            Token sign = peek();
            Operation operation = operation(sign);
            if (operation == null) {
                operation = Operation.TIMES;
            } else if (by.isEmpty()) {
                return argument;
            } else {
                next();
            }
            argument = made(new Binary(operation, argument, factor(), sign.at()));
        }
        return argument;
    }

    private static boolean isConstant(Node node, String by) {
        return switch (node) {
            case Node.Literal _ -> true;
            case Node.Variable variable -> !by.isEmpty() && !variable.name().equals(by);
            case Node.Negated negated -> isConstant(negated.of(), by);
            case Binary binary -> isConstant(binary.left(), by) && isConstant(binary.right(), by);
            default -> false;
        };
    }

    Node primary() {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER -> {
                next();
                return made(new Node.Literal(Double.parseDouble(token.text()), token.at()));
            }
            case NAME -> {
                return nameParser.name();
            }
            case END -> throw unexpected(token);
            case COMMAND, SIGN -> {}
        }
        return switch (token.text()) {
            case "(" -> bracketed(")");
            case "[" -> bracketed("]");
            case "{" -> bracketed("}");
            case "\\{" -> bracketed("\\}");
            case "|" -> bracketParser.bars(token);
            case "‖" -> bracketParser.norm(token);
            case "\\langle" -> bracketParser.inner();
            case "\\frac" -> bracketParser.fraction();
            case "\\sqrt" -> bracketParser.root();
            case "\\E" -> new ExpectationParser(this).expectation();
            case "\\infty" -> {
                next();
                yield made(new Node.Infinity(token.at()));
            }
            default -> throw unexpected(token);
        };
    }

    Node bracketed(String close) {
        Token open = next();
        Node inner = withBars(false, this::sum);
        close(open, close);
        return inner;
    }

    void close(Token open, String close) {
        if (peek().kind() == Kind.END) {
            throw new FormulaFault(Reason.NOT_CLOSED, open.at(), open.text());
        }
        if (!peek().is(close)) {
            throw unexpected(peek());
        }
        next();
    }

    void behind(ScriptedName.Script script) {
        pos = script.to() < limit
                        && tokens.get(script.to()).is("}")
                        && tokens.get(script.from() - 1).is("{")
                ? script.to() + 1
                : script.to();
    }

    /** Arguments between the bracket here and the one that closes it. */
    List<Node> arguments(StringBuilder pattern) {
        Token open = next();
        String close =
                switch (open.text()) {
                    case "(" -> ")";
                    case "[" -> "]";
                    case "\\{" -> "\\}";
                    default -> throw unexpected(open);
                };
        List<Node> arguments = new ArrayList<>();
        arguments.add(withBars(true, this::sum));
        while (SEPARATORS.contains(peek().text()) && peek().kind() != Kind.NAME) {
            pattern.append(next().text().replace("\\mid", "|"));
            arguments.add(withBars(true, this::sum));
        }
        close(open, close);
        return arguments;
    }

    Node postfixes(Node of) {
        return postfixParser.postfixes(of);
    }

    Node raised(Node of, ScriptedName.Script script) {
        return postfixParser.raised(of, script);
    }

    Node indexed(Node of, ScriptedName.Script script, int dimensions) {
        return made(new Node.Indexed(of, operatorParser.indices(script, dimensions), script.at()));
    }
}
