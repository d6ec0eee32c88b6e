package dev.viva.grading.likeness;

import dev.viva.grading.text.WordForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of one text, to be found by the words of another: the same lemma, term, stem or family, or misspelled. */
final class WordIndex {
    private static final double TERM = 0.9;
    private static final double STEM = 0.85;
    private static final double FAMILY = 0.75;
    private static final int SHORTEST = 5;

    private final List<Word> words;
    private final Map<String, List<Integer>> byLemma = new HashMap<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();
    private final Map<String, List<Integer>> byConcept = new HashMap<>();
    private final Map<String, List<String>> byPrefix = new HashMap<>();
    private final Map<Character, List<String>> byLetter = new HashMap<>();
    private final Map<String, Boolean> unknown = new LinkedHashMap<>();

    WordIndex(List<Word> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            for (String lemma : word.lemmas()) {
                add(byLemma, lemma, i);
            }
            for (String stem : word.stems()) {
                add(byStem, stem, i);
            }
            for (Word.Sense sense : word.senses()) {
                add(byConcept, sense.concept(), i);
            }
            String lemma = word.lemma();
            if (isLong(word) && unknown.putIfAbsent(lemma, word.unknown()) == null) {
                byPrefix.computeIfAbsent(lemma.substring(0, SHORTEST), key -> new ArrayList<>())
                        .add(lemma);
                byLetter.computeIfAbsent(lemma.charAt(0), key -> new ArrayList<>())
                        .add(lemma);
            }
        }
    }

    private static void add(Map<String, List<Integer>> index, String key, int word) {
        index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(word);
    }

    private static boolean isLong(Word word) {
        return !word.number() && word.lemma().length() >= SHORTEST;
    }

    int size() {
        return words.size();
    }

    /** Where a word of another text is said. */
    static final class Found {
        private final int[] places;
        private final double[] credits;

        private Found(Map<Integer, Double> found) {
            this.places = found.keySet().stream().mapToInt(Integer::intValue).toArray();
            this.credits =
                    found.values().stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Indices of words, each once. */
        int[] places() {
            return places;
        }

        /** How sure each match is, up to 1; negative where the word is said the other way round. */
        double[] credits() {
            return credits;
        }

        boolean isSomewhere() {
            return places.length > 0;
        }

        double agreed() {
            double best = 0;
            for (double credit : credits) {
                best = Math.max(best, credit);
            }
            return best;
        }

        double opposed() {
            double best = 0;
            for (double credit : credits) {
                best = Math.max(best, -credit);
            }
            return best;
        }

        /** However it is said. */
        double said() {
            return Math.max(agreed(), opposed());
        }
    }

    Found find(Word word) {
        Map<Integer, Double> credits = new LinkedHashMap<>();
        for (String lemma : word.lemmas()) {
            note(credits, byLemma.get(lemma), word, 1, false);
        }
        for (Word.Sense sense : word.senses()) {
            for (int place : byConcept.getOrDefault(sense.concept(), List.of())) {
                boolean opposite = words.get(place).senses().stream()
                        .anyMatch(other ->
                                other.concept().equals(sense.concept()) && other.opposite() != sense.opposite());
                note(credits, List.of(place), word, TERM, opposite);
            }
        }
        for (String stem : word.stems()) {
            note(credits, byStem.get(stem), word, STEM, false);
        }
        if (isLong(word)) {
            noteSimilar(credits, word);
        }
        return new Found(credits);
    }

    private void noteSimilar(Map<Integer, Double> credits, Word word) {
        String lemma = word.lemma();
        for (String other : byPrefix.getOrDefault(lemma.substring(0, SHORTEST), List.of())) {
            if (!other.equals(lemma) && WordForms.isFamily(lemma, other)) {
                note(credits, byLemma.get(other), word, FAMILY, false);
            }
        }
        for (String other : byLetter.getOrDefault(lemma.charAt(0), List.of())) {
            if ((word.unknown() || unknown.get(other))
                    && !other.equals(lemma)
                    && WordForms.isMisspelling(lemma, other)) {
                note(credits, byLemma.get(other), word, STEM, false);
            }
        }
    }

    /** The first way in which two words are found to be the same decides. */
    private void note(Map<Integer, Double> credits, List<Integer> places, Word word, double credit, boolean opposite) {
        if (places != null) {
            for (int place : places) {
                boolean otherWay = words.get(place).negated() ^ word.negated() ^ opposite;
                credits.putIfAbsent(place, otherWay ? -credit : credit);
            }
        }
    }
}
