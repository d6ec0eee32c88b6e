package dev.viva.grading.likeness;

import java.util.EnumMap;
import java.util.Map;

/** What is measured of an answer beside a model answer: one number for each {@link Feature}. */
public record Likeness(Map<Feature, Double> values) {

    public Likeness {
        values = Map.copyOf(values);
    }

    /** What is measured; all shares are from 0 to 1. */
    public enum Feature {
        /** Pieces of four letters of the model answer's words that the answer has, saturating: the first third counts most. */
        GRAMS,
        /** The longest sequence of words that both say in the same order, as a share of the model answer, saturating in the same way. */
        SEQUENCE,
        /** F1 of the new words of both texts (not those of the prompt), where the model answer is brief; a long one says more than is needed. */
        FOCUS,
        /** Pieces of three letters, where the model answer is brief. */
        SHORT_GRAMS,
        /** The share of the model answer that the answer says with the opposite word: low for high. */
        OPPOSITES,
        /** The share that it says the other way round in any manner, by a denial too. */
        REVERSED,
        /** 1 if one says yes and the other no. */
        VERDICT,
        /** 1 if they choose different options: A, B. */
        OPTION,
        /** Whether both give figures that are not in the prompt, and none in common: up to 1, the briefer the model answer the more. */
        FIGURES,
        /** The share of the model answer that is new, not in the prompt: the same for all answers to a question, so it shifts the level only. */
        NEWNESS
    }

    /** The values in the order of the features. */
    static Likeness of(double... values) {
        Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
        int i = 0;
        for (Feature feature : Feature.values()) {
            byFeature.put(feature, values[i++]);
        }
        return new Likeness(byFeature);
    }

    public double value(Feature feature) {
        return values.get(feature);
    }
}
