package dev.viva.grading.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What an answer that repeats a statement nearly word for word has made of it. */
public enum Twist {
    /** It says the same, or it says it in words of its own. */
    NONE,
    /** One word stands for another one that nobody knows to mean the same. */
    SWAPPED,
    /** A word is turned into its opposite, or denied, or no longer denied. */
    TURNED;

    private static final int LEAST_WORDS = 3;
    private static final double NEARLY_ALL = 0.7;
    private static final int FEW = 2;
    private static final int LEAST_ROOT = 4;
    private static final Set<String> NEGATING =
            Set.of("un", "in", "im", "ir", "non", "dis", "de", "a", "не", "без", "бес", "раз", "рас");

    /**
     * Compares a statement with words of an answer.
     *
     * @param said the words of those clauses of the answer in which the statement is found
     */
    static Twist of(List<Word> statement, List<Word> said) {
        WordIndex index = new WordIndex(said);
        List<WordIndex.Found> found = statement.stream().map(index::find).toList();
        BitSet known = new BitSet();
        List<Integer> missing = new ArrayList<>();
        int turned = 0;
        for (int i = 0; i < statement.size(); i++) {
            WordIndex.Found places = found.get(i);
            for (int place : places.places()) {
                known.set(place);
            }
            if (!places.isSomewhere()) {
                missing.add(i);
            } else if (isTurned(statement.get(i), places, said)) {
                turned++;
            }
        }
        int extra = said.size() - known.cardinality();
        int kept = statement.size() - missing.size();
        if (statement.size() < LEAST_WORDS
                || kept < NEARLY_ALL * statement.size()
                || missing.size() > FEW
                || extra > FEW) {
            return NONE;
        }
        if (turned > 0) {
            return TURNED;
        }
        Twist twist = NONE;
        for (int i : missing) {
            for (int j = known.nextClearBit(0); j < said.size(); j = known.nextClearBit(j + 1)) {
                if (areContrary(statement.get(i).lemma(), said.get(j).lemma())) {
                    return TURNED;
                }
                if (missing.size() == 1 && extra == 1 && isInPlaceOf(found, i, j)) {
                    twist = SWAPPED;
                }
            }
        }
        return twist;
    }

    /** A word that is there as it is says the same, unless its term is another one there: on policy, off policy. */
    private static boolean isTurned(Word word, WordIndex.Found places, List<Word> said) {
        boolean itself = false;
        boolean otherTerm = false;
        for (int i = 0; i < places.places().length; i++) {
            Word other = said.get(places.places()[i]);
            boolean same = other.lemma().equals(word.lemma());
            boolean contrary = same && isOppositeTerm(word, other);
            itself |= same && places.credits()[i] > 0 && !contrary;
            otherTerm |= contrary;
        }
        return !itself && (otherTerm || places.opposed() > 0);
    }

    private static boolean isOppositeTerm(Word one, Word other) {
        return one.senses().stream().anyMatch(sense -> other.senses().stream()
                .anyMatch(contrary ->
                        contrary.concept().equals(sense.concept()) && contrary.opposite() != sense.opposite()));
    }

    /** Whether one word is the other one with a negating prefix: stable, unstable. */
    private static boolean areContrary(String one, String other) {
        return isNegated(one, other) || isNegated(other, one);
    }

    private static boolean isNegated(String root, String word) {
        int prefix = word.length() - root.length();
        return root.length() >= LEAST_ROOT
                && prefix > 0
                && word.endsWith(root)
                && NEGATING.contains(word.substring(0, prefix));
    }

    /** Whether word {@code j} of the answer stands beside what word {@code i} of the statement stands beside. */
    private static boolean isInPlaceOf(List<WordIndex.Found> found, int i, int j) {
        boolean before = i == 0 ? j == 0 : isAt(found, i - 1, j - 1);
        boolean after = i + 1 == found.size() || isAt(found, i + 1, j + 1);
        return before && after;
    }

    private static boolean isAt(List<WordIndex.Found> found, int i, int j) {
        for (int place : found.get(i).places()) {
            if (place == j) {
                return true;
            }
        }
        return false;
    }
}
