package dev.viva.question.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language that a client wants, from its {@code Accept-Language}. */
public final class Languages {
    private static final String DEFAULT = "en";

    private Languages() {}

    /** The best of {@code written}; for a header that is absent, unreadable or names other languages English, or what there is. */
    public static String best(String acceptLanguage, List<String> written) {
        String fallback = written.contains(DEFAULT) || written.isEmpty() ? DEFAULT : written.getFirst();
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return fallback;
        }
        try {
            String found = Locale.lookupTag(LanguageRange.parse(acceptLanguage), written);
            return found == null ? fallback : found;
        } catch (IllegalArgumentException unreadable) {
            // RFC 9110: a server may disregard the header rather than refuse the request.
            return fallback;
        }
    }
}
