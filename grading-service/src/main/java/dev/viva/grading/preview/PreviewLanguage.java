package dev.viva.grading.preview;

import dev.viva.events.attempt.Response;
import java.lang.Character.UnicodeScript;

/** The language that an answer is written in, as far as the script tells. */
final class PreviewLanguage {
    private PreviewLanguage() {}

    /** {@code ru} where most of the letters are Cyrillic, else {@code en}. */
    static String of(Response response) {
        StringBuilder text = new StringBuilder();
        collect(response, text);
        long letters = text.codePoints().filter(Character::isLetter).count();
        long cyrillic = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC)
                .count();
        return cyrillic * 2 > letters ? "ru" : "en";
    }

    private static void collect(Response response, StringBuilder text) {
        if (response.text() != null) {
            text.append(response.text());
        }
        if (response.diagram() != null && response.diagram().source() != null) {
            text.append(labels(response.diagram().source()));
        }
        if (response.parts() != null) {
            response.parts().values().forEach(part -> collect(part, text));
        }
    }

    /** Keywords and ids of a diagram are Latin in any language, so where there are Cyrillic letters, those are the labels. */
    private static String labels(String source) {
        String cyrillic = source.replaceAll("[^\\p{IsCyrillic}]", "");
        return cyrillic.isEmpty() ? source : cyrillic;
    }
}
