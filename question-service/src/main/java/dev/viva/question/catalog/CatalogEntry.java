package dev.viva.question.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.document.CanonicalDocument;
import dev.viva.question.document.JsonDocuments;
import java.util.ArrayList;
import java.util.List;

/**
 * One topic, misconception, resource, company or curriculum.
 *
 * @param key the path of a topic, the slug of anything else
 * @param json as its author wrote it
 */
public record CatalogEntry(CatalogKind kind, String key, String json, String fingerprint) {

    /** The entries of a faultless catalog document. */
    public static List<CatalogEntry> of(JsonNode document) {
        List<CatalogEntry> entries = new ArrayList<>();
        for (CatalogKind kind : CatalogKind.values()) {
            for (JsonNode entry : document.path(kind.list())) {
                entries.add(new CatalogEntry(
                        kind,
                        entry.path(kind.key()).textValue(),
                        JsonDocuments.write(entry),
                        CanonicalDocument.fingerprint(entry)));
            }
        }
        return entries;
    }

    public JsonNode tree() {
        return JsonDocuments.readStored(json);
    }
}
