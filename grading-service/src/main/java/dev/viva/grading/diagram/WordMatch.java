package dev.viva.grading.diagram;

import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.List;

/** How well two words agree: the same form, one family, or a typing mistake. */
final class WordMatch {
    static final double SAME = 1;
    static final double FAMILY = 0.9;
    static final double TYPO = 0.8;
    static final double NONE = 0;

    private static final int SHORTEST_FAMILY = 4;
    private static final int SHORTEST_TYPO = 5;
    private static final int SHORTEST_TWO_TYPOS = 9;

    private WordMatch() {}

    /** From 0, nothing in common, to 1. A word that a dictionary knows is no typing mistake for another one. */
    static double of(Token drawn, Token wanted) {
        if (drawn.text().equals(wanted.text()) || shares(drawn, wanted, 0, drawn.lemmas(), 0, wanted.lemmas())) {
            return SAME;
        }
        boolean longEnough = Math.min(drawn.text().length(), wanted.text().length()) >= SHORTEST_FAMILY;
        if (longEnough
                && shares(
                        drawn,
                        wanted,
                        drawn.lemmas(),
                        drawn.forms().size(),
                        wanted.lemmas(),
                        wanted.forms().size())) {
            return FAMILY;
        }
        return isTypo(drawn, wanted.text()) ? TYPO : NONE;
    }

    private static boolean shares(Token one, Token other, int from, int to, int otherFrom, int otherTo) {
        List<String> forms = other.forms().subList(otherFrom, otherTo);
        for (int i = from; i < to; i++) {
            if (forms.contains(one.forms().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTypo(Token drawn, String wanted) {
        String written = drawn.text();
        if (drawn.kind() != Kind.WORD
                || drawn.role() != Role.UNKNOWN
                || written.length() < SHORTEST_TYPO
                || wanted.length() < SHORTEST_TYPO) {
            return false;
        }
        int allowed = Math.min(written.length(), wanted.length()) >= SHORTEST_TWO_TYPOS ? 2 : 1;
        return written.charAt(0) == wanted.charAt(0) && distance(written, wanted, allowed) <= allowed;
    }

    /** Insertions, deletions, changes and swaps of neighbours between two words; more than {@code most} is not counted on. */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cheapest(int[][] table, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
    }
}
