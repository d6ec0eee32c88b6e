package dev.viva.grading.likeness;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a text begins: with yes or no, with the letter of an option.
 *
 * @param yesNo 1 for yes, -1 for no, 0 for neither
 * @param option the letter, or {@code null}
 */
record Verdict(int yesNo, String option) {
    private static final int FIRST_TOKENS = 3;
    private static final Set<String> YES = Set.of("yes", "true", "да", "верно");
    private static final Set<String> NO = Set.of("no", "false", "нет", "неверно");
    private static final Map<String, String> OPTIONS =
            Map.of("a", "A", "b", "B", "c", "C", "d", "D", "e", "E", "f", "F", "а", "A", "б", "B", "в", "C", "г", "D");
    private static final Set<String> CHOOSING = Set.of(
            "i",
            "chose",
            "choose",
            "pick",
            "picked",
            "answer",
            "option",
            "group",
            "container",
            "я",
            "выбираю",
            "ответ",
            "вариант");
    private static final Set<String> BECAUSE = Set.of("because", "is", "since", "was", "потому", "так");

    static Verdict of(AnalyzedText text) {
        List<Token> tokens = text.tokens();
        return new Verdict(yesNo(tokens), option(tokens));
    }

    boolean clashesInYesNo(Verdict other) {
        return yesNo * other.yesNo < 0;
    }

    boolean clashesInOption(Verdict other) {
        return option != null && other.option != null && !option.equals(other.option);
    }

    /** "No baseline is needed" is no verdict: a word that carries meaning follows. */
    private static int yesNo(List<Token> tokens) {
        for (int i = 0; i < Math.min(FIRST_TOKENS, tokens.size()); i++) {
            boolean ends = i + 1 == tokens.size() || !tokens.get(i + 1).isContent();
            if (ends && YES.contains(tokens.get(i).text())) {
                return 1;
            }
            if (ends && NO.contains(tokens.get(i).text())) {
                return -1;
            }
        }
        return 0;
    }

    private static String option(List<Token> tokens) {
        int at = 0;
        while (at < Math.min(FIRST_TOKENS, tokens.size())
                && CHOOSING.contains(tokens.get(at).text())) {
            at++;
        }
        if (at >= tokens.size() || !OPTIONS.containsKey(tokens.get(at).text())) {
            return null;
        }
        boolean ends = at + 1 == tokens.size()
                || tokens.get(at + 1).kind() == Token.Kind.PUNCTUATION
                || tokens.get(at + 1).kind() == Token.Kind.BREAK
                || BECAUSE.contains(tokens.get(at + 1).text());
        return ends ? OPTIONS.get(tokens.get(at).text()) : null;
    }
}
