package dev.viva.attempt.readiness;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.attempt.question.QuestionFacet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** By what attempts are counted together. */
public enum Dimension {
    TOPIC,
    COMPETENCY,
    STAGE,
    CATEGORY;

    /** {@code topic}, {@code competency}, {@code stage} or {@code category}. */
    public static Optional<Dimension> parse(String text) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.toString().equals(text))
                .findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a question counts for. A topic also counts for the topics above it. */
    NavigableSet<String> keys(QuestionFacet facet) {
        return switch (this) {
            case TOPIC -> withParents(facet.topics());
            case COMPETENCY -> new TreeSet<>(facet.competencies());
            case STAGE -> new TreeSet<>(facet.stages());
            case CATEGORY -> new TreeSet<>(List.of(facet.category().name()));
        };
    }

    static NavigableSet<String> withParents(List<String> topics) {
        NavigableSet<String> all = new TreeSet<>();
        for (String topic : topics) {
            for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', slash + 1)) {
                all.add(topic.substring(0, slash));
            }
            all.add(topic);
        }
        return all;
    }
}
