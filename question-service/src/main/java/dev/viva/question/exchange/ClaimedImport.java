package dev.viva.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.document.JsonDocuments;
import java.util.List;

/**
 * An import that this process works on.
 *
 * @param authorization the author's {@code Authorization} header, good for minutes
 * @param attempts how often it was begun, this time included
 */
record ClaimedImport(
        ImportId id,
        String tenant,
        boolean dryRun,
        boolean publish,
        String documents,
        String authorization,
        int attempts) {

    List<JsonNode> trees() {
        return JsonDocuments.readStored(documents).valueStream().toList();
    }
}
