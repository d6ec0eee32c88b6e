package dev.viva.question.exchange;

import dev.viva.question.catalog.CatalogEntry;
import java.util.List;

/**
 * What an import will do with one document of words.
 *
 * @param changed the entries that say something new
 */
record PlannedCatalog(int index, List<CatalogEntry> changed, ImportOutcome outcome) {
    ImportLine line() {
        return ImportLine.of(index, null, outcome, null, List.of());
    }
}
