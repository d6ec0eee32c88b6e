package dev.viva.grading.likeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of a few letters that the words of a text are made of, each with the weight of its heaviest word. They forgive endings, typing mistakes
 * and words written together.
 */
record Grams(Map<String, Double> weights) {
    private static final double IN_PROMPT = 0.3;

    static Grams of(List<Word> words, int letters) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Word word : words) {
            String padded = " " + word.text() + " ";
            int pieces = Math.max(1, padded.length() - letters + 1);
            for (int i = 0; i < pieces; i++) {
                weights.merge(padded.substring(i, Math.min(padded.length(), i + letters)), word.weight(), Math::max);
            }
        }
        return new Grams(weights);
    }

    /** The weighted share of these pieces that another text has, 0 to 1; what the prompt has counts less. */
    double coveredBy(Grams other, Grams prompt) {
        double all = 0;
        double covered = 0;
        for (Map.Entry<String, Double> gram : weights.entrySet()) {
            double weight = gram.getValue() * (prompt.weights.containsKey(gram.getKey()) ? IN_PROMPT : 1);
            all += weight;
            covered += other.weights.containsKey(gram.getKey()) ? weight : 0;
        }
        return all == 0 ? 0 : covered / all;
    }
}
