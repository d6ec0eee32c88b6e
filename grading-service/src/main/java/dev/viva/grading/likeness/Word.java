package dev.viva.grading.likeness;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TermMatch;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Token.Kind;
import dev.viva.grading.text.Token.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A word of a text that carries meaning.
 *
 * @param clause the clause of the text that it stands in
 * @param lemmas what it may be a form of, the likeliest first
 * @param stems coarser than lemmas
 * @param senses the terms of the field that it is, or is a part of
 * @param weight how much it says, 0.3 to 1
 */
record Word(
        String text,
        int clause,
        List<String> lemmas,
        List<String> stems,
        List<Sense> senses,
        double weight,
        boolean negated,
        boolean number,
        boolean unknown) {

    /**
     * A term that a word stands for.
     *
     * @param opposite whether the word means the term's contrary
     * @param polar whether the term has a contrary at all
     */
    record Sense(String concept, boolean opposite, boolean polar) {}

    String lemma() {
        return lemmas.getFirst();
    }

    boolean isPolar() {
        return senses.stream().anyMatch(Sense::polar);
    }

    /** The first {@code most} words of a text that stand in clauses which count. */
    static List<Word> of(AnalyzedText text, IntPredicate counts, int most) {
        List<List<Sense>> senses = new ArrayList<>();
        text.tokens().forEach(token -> senses.add(new ArrayList<>(1)));
        for (TermMatch term : text.terms()) {
            boolean alone = term.length() == 1;
            for (int i = term.from(); i < term.to(); i++) {
                senses.get(i).add(new Sense(term.concept(), term.opposite(), alone && term.polar()));
            }
        }
        List<Word> words = new ArrayList<>();
        for (int c = 0; c < text.clauses().size() && words.size() < most; c++) {
            Clause clause = text.clauses().get(c);
            for (int i = clause.from(); i < clause.to() && words.size() < most && counts.test(c); i++) {
                Token token = text.tokens().get(i);
                if (token.isContent()) {
                    words.add(of(token, c, senses.get(i), text.polarity().isNegated(i)));
                }
            }
        }
        return words;
    }

    private static Word of(Token token, int clause, List<Sense> senses, boolean negated) {
        return new Word(
                token.text(),
                clause,
                token.forms().subList(0, token.lemmas()),
                token.forms().subList(token.lemmas(), token.forms().size()),
                List.copyOf(senses),
                token.weight(),
                negated,
                token.kind() == Kind.NUMBER,
                token.role() == Role.UNKNOWN);
    }
}
