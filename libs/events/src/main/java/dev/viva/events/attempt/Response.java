package dev.viva.events.attempt;

import java.util.List;
import java.util.Map;

/**
 * What a candidate has written: exactly one of the fields is set. Texts are byte for byte what was sent.
 *
 * @param parts the responses of a question with several parts, by part name; none of them has parts of its own
 */
public record Response(
        String text,
        Code code,
        NumericAnswer number,
        String formula,
        List<String> choices,
        Diagram diagram,
        Map<String, Response> parts) {

    public static Response text(String text) {
        return new Response(text, null, null, null, null, null, null);
    }

    /** A program in one of the languages that the question allows. */
    public record Code(String language, String source) {}

    /** A number as the candidate wrote it, a JSON number or a text such as {@code 1,16 млн/с}, with its unit if written apart. */
    public record NumericAnswer(Object value, String unit) {}

    /** A diagram in {@code mermaid}, {@code dot} or {@code plantuml}. */
    public record Diagram(String format, String source) {}
}
