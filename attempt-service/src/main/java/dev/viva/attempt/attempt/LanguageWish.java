package dev.viva.attempt.attempt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * In which language a candidate wants to work.
 *
 * @param said the language that the request names
 * @param acceptLanguage the header, as it came
 */
public record LanguageWish(Optional<String> said, Optional<String> acceptLanguage) {

    /** The language that was said, whatever the question is written in; else the best that the question has. */
    public String among(List<String> languages) {
        return said.orElseGet(() -> negotiated(languages));
    }

    private String negotiated(List<String> languages) {
        String otherwise = languages.isEmpty() ? "en" : languages.getFirst();
        if (acceptLanguage.isEmpty()) {
            return otherwise;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage.get()), languages);
            return best == null ? otherwise : best;
        } catch (IllegalArgumentException illFormed) {
            return otherwise; // the header is a wish: a bad one is no reason to refuse the attempt
        }
    }
}
