package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.question.QuestionDocument;

/**
 * A question document without a fault.
 *
 * @param tree as its author wrote it, nothing added and nothing left out
 * @param document the same for reading
 * @param json the tree as JSON text: what is stored
 * @param fingerprint equal for documents that say the same
 */
public record CheckedDocument(JsonNode tree, QuestionDocument document, String json, String fingerprint)
        implements CheckedContent {
    @Override
    public String slug() {
        return document.slug();
    }
}
