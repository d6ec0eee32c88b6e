package dev.viva.grading.prose;

import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import dev.viva.grading.text.TermMatch;
import dev.viva.grading.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the prompt says already: an answer earns nothing by saying it again. */
final class PromptWords {
    private static final double COPIED_SHARE = 0.7;
    private static final int LEAST_PAIRS = 3;

    private final Set<String> keys = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    PromptWords(List<AnalyzedText> prompts) {
        for (AnalyzedText prompt : prompts) {
            for (Token token : prompt.tokens()) {
                if (token.isContent()) {
                    keys.addAll(token.forms());
                }
            }
            for (TermMatch term : prompt.terms()) {
                keys.add(term.concept());
            }
            pairs.addAll(pairs(prompt, 0, prompt.tokens().size()));
        }
    }

    boolean say(List<Key> unit) {
        return unit.stream().anyMatch(key -> keys.contains(key.id()));
    }

    /** Whether a clause of an answer is the prompt over again, word for word or nearly so. */
    boolean isCopied(AnalyzedText answer, Clause clause) {
        List<String> own = pairs(answer, clause.from(), clause.to());
        if (own.size() < LEAST_PAIRS) {
            return false;
        }
        long known = own.stream().filter(pairs::contains).count();
        return known >= own.size() * COPIED_SHARE;
    }

    private static List<String> pairs(AnalyzedText text, int from, int to) {
        List<String> pairs = new java.util.ArrayList<>();
        String previous = null;
        for (int i = from; i < to; i++) {
            Token token = text.tokens().get(i);
            if (token.lemmas() == 0) {
                continue;
            }
            String lemma = token.forms().getFirst();
            if (previous != null) {
                pairs.add(previous + " " + lemma);
            }
            previous = lemma;
        }
        return pairs;
    }
}
