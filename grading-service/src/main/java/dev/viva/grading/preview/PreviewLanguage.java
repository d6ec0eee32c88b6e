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
        if (response.parts() != null) {
            response.parts().values().forEach(part -> collect(part, text));
        }
    }
}
