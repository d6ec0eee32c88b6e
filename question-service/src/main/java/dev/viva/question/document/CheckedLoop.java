package dev.viva.question.document;

import dev.viva.events.loop.LoopDocument;

/**
 * A loop document without a fault.
 *
 * @param json the tree as its author wrote it, as JSON text: what is stored
 * @param fingerprint equal for documents that say the same
 */
public record CheckedLoop(LoopDocument document, String json, String fingerprint) implements CheckedContent {
    @Override
    public String slug() {
        return document.slug();
    }
}
