package dev.viva.events.question;

import java.util.List;

/** Several phrasings of one thing in the languages of the product. */
public record LocalizedPhrases(List<String> en, List<String> ru) {
    public static final LocalizedPhrases NONE = new LocalizedPhrases(List.of(), List.of());

    public LocalizedPhrases {
        en = Lists.orEmpty(en);
        ru = Lists.orEmpty(ru);
    }

    /** The phrasings written in {@code language} ({@code en} or {@code ru}). */
    public List<String> in(String language) {
        return "ru".equals(language) ? ru : en;
    }
}
