package dev.viva.grading.likeness;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a text gives as an example: an answer may well choose another one. */
final class Illustrations {
    private static final Set<String> MARKERS = Set.of("eg", "example", "instance", "например", "напр");

    private Illustrations() {}

    /** The figures that stand behind "e.g." or "for example" in their clause. */
    static Set<String> figures(AnalyzedText text) {
        Set<String> figures = new TreeSet<>();
        for (Clause clause : text.clauses()) {
            boolean example = false;
            for (int i = clause.from(); i < clause.to(); i++) {
                example |= isMarker(text.tokens(), i);
                if (example && text.tokens().get(i).kind() == Token.Kind.NUMBER) {
                    figures.add(text.tokens().get(i).text());
                }
            }
        }
        return figures;
    }

    /** "e.g." are three tokens or more. */
    private static boolean isMarker(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        return MARKERS.contains(text)
                || (text.equals("g")
                        && i >= 2
                        && tokens.get(i - 1).text().equals(".")
                        && tokens.get(i - 2).text().equals("e"));
    }
}
