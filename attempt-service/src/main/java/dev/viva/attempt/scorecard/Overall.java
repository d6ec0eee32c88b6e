package dev.viva.attempt.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.events.loop.Recommendation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The overall recommendation, in the words that hiring tools exchange. */
@Schema(
        name = "OverallRecommendation",
        enumeration = {"definitely_not", "no", "yes", "strong_yes", "no_decision"})
public enum Overall {
    DEFINITELY_NOT("definitely_not"),
    NO("no"),
    YES("yes"),
    STRONG_YES("strong_yes"),
    /** Something is still to be sat, graded or reviewed. */
    NO_DECISION("no_decision");

    private final String wireName;

    Overall(String wireName) {
        this.wireName = wireName;
    }

    static Overall of(Recommendation recommendation) {
        return switch (recommendation) {
            case DEFINITELY_NOT -> DEFINITELY_NOT;
            case NO -> NO;
            case YES -> YES;
            case STRONG_YES -> STRONG_YES;
        };
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
