package dev.viva.grading.review;

import dev.viva.events.attempt.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response as a list shows it: each of its texts at most so long, with a mark where it is cut.
 *
 * @param cut whether anything is left out
 */
record ResponsePreview(Response response, boolean cut) {
    /** UTF-16 code units of a text that a list shows. */
    static final int LONGEST = 500;

    static final String MARK = "…";

    static ResponsePreview of(Response whole) {
        Response shown = shown(whole);
        return new ResponsePreview(shown, !shown.equals(whole));
    }

    private static Response shown(Response whole) {
        return new Response(
                shown(whole.text()),
                whole.code() == null
                        ? null
                        : new Response.Code(
                                whole.code().language(), shown(whole.code().source())),
                whole.number() == null
                        ? null
                        : new Response.NumericAnswer(
                                whole.number().value() instanceof String written
                                        ? shown(written)
                                        : whole.number().value(),
                                whole.number().unit()),
                shown(whole.formula()),
                whole.choices(),
                whole.diagram() == null
                        ? null
                        : new Response.Diagram(
                                whole.diagram().format(), shown(whole.diagram().source())),
                whole.parts() == null ? null : shown(whole.parts()));
    }

    private static Map<String, Response> shown(Map<String, Response> parts) {
        Map<String, Response> shown = new LinkedHashMap<>();
        parts.forEach((name, part) -> shown.put(name, part == null ? null : shown(part)));
        return shown;
    }

    /** The beginning of a text, never half of a surrogate pair, and the mark behind it. */
    static String shown(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + MARK;
    }
}
