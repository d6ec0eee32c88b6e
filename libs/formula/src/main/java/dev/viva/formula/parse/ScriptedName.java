package dev.viva.formula.parse;

import java.util.List;

/**
 * A name with what hangs on it: primes, subscript, superscript. Which of these belong to the name and which are an index or a power only
 * the declarations say.
 *
 * @param sub the subscript, or {@code null}
 * @param sup the superscript, or {@code null}
 * @param end position behind it all
 */
record ScriptedName(String base, String primes, Script sub, Script sup, int end) {

    /** Tokens {@code from} to {@code to}; {@code text} is their one spelling. */
    record Script(int from, int to, String text, int at) {}

    static ScriptedName read(List<Token> tokens, int pos, int limit) {
        String base = tokens.get(pos).text();
        StringBuilder primes = new StringBuilder();
        Script sub = null;
        Script sup = null;
        int at = pos + 1;
        while (at < limit) {
            Token token = tokens.get(at);
            if (token.is("'")) {
                primes.append('\'');
                at++;
            } else if (token.is("_") && sub == null) {
                sub = script(tokens, at, limit);
                at = behind(tokens, sub);
            } else if (token.is("^") && sup == null) {
                Script read = script(tokens, at, limit);
                at = behind(tokens, read);
                if (read.text().equals("\\prime") || read.text().equals("'")) {
                    primes.append('\'');
                } else {
                    sup = read;
                }
            } else {
                break;
            }
        }
        return new ScriptedName(base, primes.toString(), sub, sup, at);
    }

    /** The name with everything that hangs on it. */
    String full() {
        return named(sub != null, sup != null);
    }

    String named(boolean withSub, boolean withSup) {
        return base
                + primes
                + (withSub && sub != null ? "_{" + sub.text() + "}" : "")
                + (withSup && sup != null ? "^{" + sup.text() + "}" : "");
    }

    /** The script whose sign stands at {@code at}: a group, or what follows. */
    static Script script(List<Token> tokens, int at, int limit) {
        int from = at + 1;
        if (from >= limit) {
            throw new FormulaFault(
                    FormulaFault.Reason.UNEXPECTED_END,
                    tokens.get(at).at(),
                    tokens.get(at).text());
        }
        Token first = tokens.get(from);
        if (first.is("{")) {
            int close = matching(tokens, from, limit);
            return script(tokens, from + 1, close, tokens.get(at).at());
        }
        if (first.is("(")) {
            return script(
                    tokens,
                    from,
                    matching(tokens, from, limit) + 1,
                    tokens.get(at).at());
        }
        int to = from + 1;
        if (first.is("-") && to < limit) {
            to++;
        }
        return script(tokens, from, to, tokens.get(at).at());
    }

    private static Script script(List<Token> tokens, int from, int to, int at) {
        return new Script(from, to, spelling(tokens, from, to), at);
    }

    private static int behind(List<Token> tokens, Script script) {
        return tokens.get(script.to()).is("}") && tokens.get(script.from() - 1).is("{") ? script.to() + 1 : script.to();
    }

    /** The tokens as one text; braces say nothing. */
    static String spelling(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!tokens.get(i).is("{") && !tokens.get(i).is("}")) {
                text.append(tokens.get(i).text());
            }
        }
        return text.toString();
    }

    /** Position of the bracket that closes the one at {@code open}. */
    static int matching(List<Token> tokens, int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            Token token = tokens.get(i);
            if (OPENING.indexOf(token.text()) >= 0 && isBracket(token)) {
                depth++;
            } else if (CLOSING.indexOf(token.text()) >= 0 && isBracket(token) && --depth == 0) {
                return i;
            }
        }
        throw new FormulaFault(
                FormulaFault.Reason.NOT_CLOSED,
                tokens.get(open).at(),
                tokens.get(open).text());
    }

    private static final List<String> OPENING = List.of("(", "[", "{", "\\{", "\\langle");
    private static final List<String> CLOSING = List.of(")", "]", "}", "\\}", "\\rangle");

    private static boolean isBracket(Token token) {
        return token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.COMMAND;
    }

    static boolean opens(Token token) {
        return isBracket(token) && OPENING.contains(token.text());
    }

    static boolean closes(Token token) {
        return isBracket(token) && CLOSING.contains(token.text());
    }
}
