package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Node.Binary;
import dev.viva.formula.parse.Node.Operation;
import dev.viva.formula.parse.Token.Kind;
import java.util.List;

/** What encloses: bars, norms, inner products, fractions, roots. */
final class BracketParser {
    private final Parser parser;
    private final OperatorParser operatorParser;

    BracketParser(Parser parser, OperatorParser operatorParser) {
        this.parser = parser;
        this.operatorParser = operatorParser;
    }

    Node bars(Token open) {
        parser.next();
        Node inner = parser.withBars(true, parser::sum);
        parser.close(open, "|");
        return parser.made(new Node.Bars(inner, open.at()));
    }

    Node norm(Token open) {
        parser.next();
        Node inner = parser.withBars(true, parser::sum);
        parser.close(open, "‖");
        int order = 2;
        if (parser.peek().is("_")) {
            ScriptedName.Script script = ScriptedName.script(parser.tokens, parser.pos(), parser.limit());
            order = switch (script.text()) {
                case "1" -> 1;
                case "2", "F" -> 2;
                case "\\infty" -> 0;
                default -> throw new FormulaFault(Reason.UNEXPECTED, script.at(), "_" + script.text());
            };
            parser.behind(script);
        }
        return parser.made(new Node.Norm(inner, order, open.at()));
    }

    Node inner() {
        Token open = parser.next();
        Node left = parser.withBars(true, parser::sum);
        if (!parser.peek().is(",") && !parser.peek().is("|")) {
            throw parser.unexpected(parser.peek());
        }
        Token comma = parser.next();
        Node right = parser.withBars(true, parser::sum);
        parser.close(open, "\\rangle");
        return parser.made(new Binary(Operation.DOT, left, right, comma.at()));
    }

    /** A fraction; one of differentials is a derivative. */
    Node fraction() {
        Token sign = parser.next();
        if (parser.peek().kind() == Kind.NUMBER
                && parser.peek().text().length() > 1
                && parser.peek().text().matches("[0-9]{2}")) {
            String digits = parser.next().text();
            return parser.made(new Binary(
                    Operation.OVER,
                    parser.made(new Node.Literal(digits.charAt(0) - '0', sign.at())),
                    parser.made(new Node.Literal(digits.charAt(1) - '0', sign.at())),
                    sign.at()));
        }
        Node derivative = operatorParser.derivative(sign);
        if (derivative != null) {
            return derivative;
        }
        Node over = piece();
        Node under = piece();
        return parser.made(new Binary(Operation.OVER, over, under, sign.at()));
    }

    /** An argument of a command: a group or a single token. */
    private Node piece() {
        if (parser.peek().is("{")) {
            return parser.bracketed("}");
        }
        Token token = parser.peek();
        if (token.kind() == Kind.NUMBER) {
            parser.next();
            return parser.made(new Node.Literal(Double.parseDouble(token.text()), token.at()));
        }
        return parser.withBars(parser.barsEnd(), parser::primary);
    }

    Node root() {
        Token sign = parser.next();
        Node degree = parser.peek().is("[") ? parser.bracketed("]") : null;
        Node of = piece();
        return degree == null
                ? parser.made(new Node.Call(Builtin.SQRT, List.of(of), null, sign.at()))
                : parser.made(new Binary(
                        Operation.POWER,
                        of,
                        parser.made(new Binary(
                                Operation.OVER, parser.made(new Node.Literal(1, sign.at())), degree, sign.at())),
                        sign.at()));
    }
}
