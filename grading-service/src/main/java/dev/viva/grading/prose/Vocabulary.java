package dev.viva.grading.prose;

import dev.viva.grading.text.WordForms;
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
            if (WordForms.isFamily(word, candidate)) {
                similar.add(candidate);
            }
        }
        if (unknown) {
            for (String candidate : byLetter.getOrDefault(word.charAt(0), List.of())) {
                if (!similar.contains(candidate) && WordForms.isMisspelling(word, candidate)) {
                    similar.add(candidate);
                }
            }
        }
        return similar;
    }
}
