package dev.viva.events.question;

import java.util.ArrayList;
import java.util.List;

/** One text in the languages of the product; a language that the author did not write is {@code null}. */
public record LocalizedText(String en, String ru) {

    /** The text in {@code language} ({@code en} or {@code ru}), or in the other one where it was not written. */
    public String in(String language) {
        return "ru".equals(language) ? (ru != null ? ru : en) : (en != null ? en : ru);
    }

    /** The languages that were written, in the order en, ru. */
    public List<String> languages() {
        List<String> languages = new ArrayList<>(2);
        if (en != null) {
            languages.add("en");
        }
        if (ru != null) {
            languages.add("ru");
        }
        return languages;
    }
}
