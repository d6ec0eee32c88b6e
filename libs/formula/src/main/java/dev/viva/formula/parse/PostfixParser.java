package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Node.Binary;
import dev.viva.formula.parse.Node.Operation;

/** What stands behind a value: powers, transposes, indices. */
final class PostfixParser {
    private final Parser parser;

    PostfixParser(Parser parser) {
        this.parser = parser;
    }

    /** Powers, transposes and indices behind a value. */
    Node postfixes(Node of) {
        Node node = of;
        while (parser.peek().is("^") || parser.peek().is("_") || parser.peek().is("'")) {
            Token sign = parser.peek();
            if (sign.is("'")) {
                throw parser.unexpected(sign);
            }
            ScriptedName.Script script = ScriptedName.script(parser.tokens, parser.pos(), parser.limit());
            parser.behind(script);
            node = sign.is("^") ? raised(node, script) : parser.indexed(node, script, 1);
        }
        return node;
    }

    Node raised(Node of, ScriptedName.Script script) {
        return switch (script.text()) {
            case "\\top" -> parser.made(new Node.Transposed(of, script.at()));
            case "-T", "-\\top" ->
                parser.made(new Node.Transposed(
                        parser.made(new Binary(
                                Operation.POWER, of, parser.made(new Node.Literal(-1, script.at())), script.at())),
                        script.at()));
            case "T" ->
                parser.names.find("T") == null
                        ? parser.made(new Node.Transposed(of, script.at()))
                        : parser.made(new Binary(Operation.POWER, of, parser.script(script), script.at()));
            case "*", "\\prime" -> throw new FormulaFault(Reason.UNEXPECTED, script.at(), "^" + script.text());
            default -> parser.made(new Binary(Operation.POWER, of, parser.script(script), script.at()));
        };
    }
}
