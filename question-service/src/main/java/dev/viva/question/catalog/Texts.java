package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.language.Languages;
import java.util.ArrayList;
import java.util.List;

/** Reads texts out of a tree. */
final class Texts {
    private Texts() {}

    /** The text in the best language, or {@code null} if there is none. */
    static String in(JsonNode text, String acceptLanguage) {
        List<String> written = new ArrayList<>();
        text.fieldNames().forEachRemaining(written::add);
        return text.path(Languages.best(acceptLanguage, written)).textValue();
    }

    /** The texts of a list; empty where there is no list. */
    static List<String> list(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
