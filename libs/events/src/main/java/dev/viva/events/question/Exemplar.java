package dev.viva.events.question;

import dev.viva.events.attempt.Response;
import java.math.BigDecimal;
import java.util.List;

/** A sample answer with the grade that it must get: the unit test of a rubric. */
public record Exemplar(String name, String language, Kind kind, Response response, Expectation expect) {

    /** What the sample shows. */
    public enum Kind {
        STRONG,
        PARTIAL,
        RED_FLAG,
        OFF_TOPIC,
        KEYWORD_STUFFING,
        PROMPT_INJECTION,
        COPIED_PROMPT,
        FOREIGN_ANSWER,
        REPEATED,
        HIDDEN_UNICODE,
        WRONG_LANGUAGE,
        EMPTY,
        ENORMOUS
    }

    /**
     * What the grade of the sample must be.
     *
     * @param percent lowest and highest percent, both included
     * @param met criteria that must be met; {@code null} if nothing is said of them
     * @param redFlags exactly the red flags that must be found; {@code null} if nothing is said of them
     */
    public record Expectation(List<BigDecimal> percent, List<String> met, List<String> redFlags) {}
}
