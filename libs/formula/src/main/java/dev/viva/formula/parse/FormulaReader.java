package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a formula: an equation, of which the last side counts, or one side alone. What stands on the left has to be a name, such as {@code
 * L} or {@code \nabla_w L} or {@code Q(s, a)}: a left side that computes something would change what the right side means.
 */
public final class FormulaReader {
    private final List<Token> tokens;
    private final Vocabulary names;
    private final String text;

    private FormulaReader(String text, Vocabulary names) {
        this.text = text;
        this.names = names;
        this.tokens = Lexer.tokens(text, names.words());
    }

    /**
     * Reads {@code text}.
     *
     * @param expectedLeft left side of the right formula, in one spelling; an equation written the other way round is turned
     * @throws FormulaFault if anything in it is not known
     */
    public static Formula read(String text, Vocabulary names, String expectedLeft) {
        return new FormulaReader(text, names).read(expectedLeft);
    }

    private record Side(int from, int to) {}

    private Formula read(String expectedLeft) {
        if (tokens.size() == 1) {
            throw new FormulaFault(Reason.EMPTY, 0, "");
        }
        List<Side> sides = sides();
        Side right = sides.getLast();
        Side left = sides.getFirst();
        if (sides.size() == 1) {
            return new Formula(parse(right), "", text);
        }
        boolean turned = !expectedLeft.isEmpty()
                && spelling(right).equals(expectedLeft)
                && !spelling(left).equals(expectedLeft);
        if (turned) {
            return new Formula(parse(left), expectedLeft, text);
        }
        boolean negated = tokens.get(left.from()).is("-");
        Side name = negated ? new Side(left.from() + 1, left.to()) : left;
        if (!spelling(name).equals(expectedLeft)) {
            requireName(name);
        }
        Node value = parse(right);
        return new Formula(negated ? new Node.Negated(value, value.at()) : value, spelling(name), text);
    }

    private Node parse(Side side) {
        return new Parser(tokens, side.from(), side.to(), names).whole();
    }

    private String spelling(Side side) {
        return ScriptedName.spelling(tokens, side.from(), side.to());
    }

    /** The pieces between the equality signs that stand in no bracket. */
    private List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        int depth = 0;
        int from = 0;
        int end = tokens.size() - 1;
        for (int i = 0; i <= end; i++) {
            Token token = tokens.get(i);
            depth += ScriptedName.opens(token) ? 1 : ScriptedName.closes(token) ? -1 : 0;
            if (i == end || (depth == 0 && token.is("="))) {
                if (i == from) {
                    throw new FormulaFault(
                            i == end ? Reason.UNEXPECTED_END : Reason.UNEXPECTED, token.at(), token.text());
                }
                sides.add(new Side(from, i));
                from = i + 1;
            }
        }
        return sides;
    }

    private void requireName(Side side) {
        int i = side.from();
        while (i < side.to()) {
            Token token = tokens.get(i);
            if (token.is("_") || token.is("^")) {
                ScriptedName.Script script = ScriptedName.script(tokens, i, side.to());
                if (token.is("^") && tokens.get(script.from()).kind() == Token.Kind.NUMBER) {
                    throw new FormulaFault(Reason.UNEXPECTED, token.at(), token.text());
                }
                i = script.to();
            } else if (ScriptedName.opens(token)) {
                i = ScriptedName.matching(tokens, i, side.to()) + 1;
            } else if (token.is("\\frac") && isDerivative(i + 1, side.to())) {
                i = ScriptedName.matching(tokens, i + 1, side.to()) + 1;
            } else if (isPartOfName(token) || (token.kind() == Token.Kind.NUMBER && i > side.from())) {
                i++;
            } else {
                throw new FormulaFault(Reason.UNEXPECTED, token.at(), token.text());
            }
        }
    }

    private static boolean isPartOfName(Token token) {
        boolean isName = token.kind() == Token.Kind.NAME
                && (token.text().length() == 1
                        || Builtin.named(token.text()) == null
                        || token.text().startsWith("\\"));
        return isName
                || token.is("'")
                || token.is("}")
                || token.is("\\nabla")
                || token.is("\\partial")
                || token.is("\\E");
    }

    private boolean isDerivative(int group, int limit) {
        return group + 1 < limit
                && tokens.get(group).is("{")
                && (tokens.get(group + 1).is("\\partial")
                        || tokens.get(group + 1).isName("d"));
    }
}
