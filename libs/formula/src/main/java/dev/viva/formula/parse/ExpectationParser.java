package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Token.Kind;
import dev.viva.formula.parse.Vocabulary.VariableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Expectations with what is written below them and behind their bar. */
final class ExpectationParser {
    private final Parser parser;

    ExpectationParser(Parser parser) {
        this.parser = parser;
    }

    /** Whether the E that comes next is one, and no name. */
    boolean isNext() {
        if (parser.names.find("E") != null || parser.running.contains("E")) {
            return false;
        }
        ScriptedName name = ScriptedName.read(parser.tokens, parser.pos(), parser.limit());
        Token behind = parser.tokens.get(name.end());
        return parser.names.find(name.full()) == null && (behind.is("[") || behind.is("(") || behind.is("\\{"));
    }

    /** An expectation, its sign next. */
    Node expectation() {
        Token sign = parser.next();
        String distribution = "";
        while (parser.peek().is("_") || parser.peek().is("^")) {
            ScriptedName.Script script = ScriptedName.script(parser.tokens, parser.pos(), parser.limit());
            parser.behind(script);
            distribution += script.text();
        }
        Token open = parser.peek();
        int close = open.is("[") || open.is("(") || open.is("\\{")
                ? ScriptedName.matching(parser.tokens, parser.pos(), parser.limit())
                : -1;
        if (close < 0) {
            throw new FormulaFault(Reason.WRONG_ARGUMENTS, sign.at(), "E");
        }
        int bar = bar(parser.pos() + 1, close);
        Node body = parser.within(parser.pos() + 1, bar, parser::sum);
        List<String> given = given(bar, close);
        parser.jump(close + 1);
        return parser.made(new Node.Expectation(distribution, body, given, sign.at()));
    }

    /** Where the condition begins: at the last bar outside brackets, if there is an odd number of them. */
    private int bar(int from, int close) {
        int depth = 0;
        int bars = 0;
        int last = close;
        for (int i = from; i < close; i++) {
            Token token = parser.tokens.get(i);
            depth += ScriptedName.opens(token) ? 1 : ScriptedName.closes(token) ? -1 : 0;
            if (depth == 0 && token.is("\\mid")) {
                return i;
            }
            if (depth == 0 && token.is("|")) {
                bars++;
                last = i;
            }
        }
        return bars % 2 == 1 ? last : close;
    }

    private List<String> given(int from, int close) {
        Set<String> given = new LinkedHashSet<>();
        int i = from;
        while (i < close) {
            if (parser.tokens.get(i).kind() != Kind.NAME) {
                i++;
                continue;
            }
            ScriptedName name = ScriptedName.read(parser.tokens, i, close);
            if (parser.names.find(name.full()) instanceof VariableName variable) {
                given.add(variable.key());
            }
            i = name.end();
        }
        return List.copyOf(given);
    }
}
