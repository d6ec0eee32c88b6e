package dev.viva.question.loop;

import dev.viva.events.loop.LoopDocument;
import dev.viva.question.document.LoopDocuments;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopVersion;
import java.util.Optional;

/**
 * A loop as one caller may read it.
 *
 * @param version the version that is shown; nothing for a draft that was never published, which only its author gets
 * @param pinned whether the caller asked for this very version, so that the answer can be kept for ever
 * @param forAuthor whether the caller may see the state of the draft
 */
public record LoopReading(Loop loop, Optional<LoopVersion> version, boolean pinned, boolean forAuthor) {

    /** The document that is shown, as JSON text. */
    public String json() {
        return version.map(LoopVersion::document).orElseGet(loop::draft);
    }

    /** The document that is shown. */
    public LoopDocument document() {
        return LoopDocuments.stored(json()).document();
    }
}
