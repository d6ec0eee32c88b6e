package dev.viva.grading.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lemmas of a rubric, to find what an answer misspells or says with a word of the same family (предсказание, предсказывать).
 */
final class Vocabulary {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final int FAMILY_PREFIX = 5;
    private static final double FAMILY_SHARE = 0.62;
    private static final int BUCKET = 4;

    private final Map<Character, List<String>> byLetter = new HashMap<>();
    private final Map<String, List<String>> byPrefix = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    void add(ClaimUnit unit) {
        for (Key key : unit.keys()) {
            String word = key.id();
            char first = word.charAt(0);
            if (word.length() >= SHORTEST && Character.isLetter(first) && words.add(word)) {
                byLetter.computeIfAbsent(first, letter -> new ArrayList<>()).add(word);
                byPrefix.computeIfAbsent(word.substring(0, BUCKET), prefix -> new ArrayList<>())
                        .add(word);
            }
        }
        unit.parts().forEach(this::add);
    }

    /** Lemmas of the rubric that {@code word} may stand for; misspellings only of words that no dictionary knows. */
    List<String> similar(String word, boolean unknown) {
        if (word.length() < SHORTEST || words.contains(word)) {
            return List.of();
        }
        List<String> similar = new ArrayList<>();
        for (String candidate : byPrefix.getOrDefault(word.substring(0, BUCKET), List.of())) {
            if (isFamily(word, candidate)) {
                similar.add(candidate);
            }
        }
        if (unknown) {
            for (String candidate : byLetter.getOrDefault(word.charAt(0), List.of())) {
                int allowed = Math.min(word.length(), candidate.length()) >= LONG ? 2 : 1;
                if (!similar.contains(candidate) && within(word, candidate, allowed)) {
                    similar.add(candidate);
                }
            }
        }
        return similar;
    }

    private static boolean isFamily(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= FAMILY_PREFIX && common >= FAMILY_SHARE * Math.max(one.length(), other.length());
    }

    /** Whether at most {@code allowed} letters are wrong, missing, added or swapped with their neighbour. */
    static boolean within(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        int[] previous = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
                least = Math.min(least, current[j]);
            }
            if (least > allowed) {
                return false;
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[other.length()] <= allowed;
    }
}
