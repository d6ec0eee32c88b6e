package dev.viva.formula.parse;

import dev.viva.formula.parse.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Letters side by side: the longest known words and single letters one after the other. */
final class LetterRun {
    private static final int LONGEST_WORD = 24;

    private static final Set<String> OPERATORS = Set.of("sum", "prod", "sqrt", "infty", "nabla", "partial");

    /** Words of a softmax's axis. */
    private static final Set<String> AXES = Set.of("axis", "dim", "row", "rows", "col", "cols");

    private final Set<String> declared;

    /** @param declared names of several letters */
    LetterRun(Set<String> declared) {
        this.declared = declared;
    }

    List<Token> tokens(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            int length = Math.min(to - at, LONGEST_WORD);
            while (length > 1 && !isWord(text.substring(at, at + length))) {
                length--;
            }
            tokens.add(token(text.substring(at, at + length), at));
            at += length;
        }
        return tokens;
    }

    private boolean isWord(String run) {
        return declared.contains(run)
                || Symbols.greek(run) != null
                || Builtin.named(run) != null
                || AXES.contains(run)
                || OPERATORS.contains(run);
    }

    private Token token(String word, int at) {
        String greek = Symbols.greek(word);
        if (declared.contains(word) || (greek == null && !OPERATORS.contains(word))) {
            return new Token(Kind.NAME, word, at);
        }
        return greek != null ? new Token(Kind.NAME, greek, at) : new Token(Kind.COMMAND, Symbols.sign(word), at);
    }
}
