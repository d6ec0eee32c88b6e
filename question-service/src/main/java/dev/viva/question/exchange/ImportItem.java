package dev.viva.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.catalog.CatalogEntry;
import dev.viva.question.document.CheckedDocument;
import dev.viva.question.document.CheckedLoop;
import dev.viva.question.document.Fault;
import dev.viva.question.document.LoopDocuments;
import dev.viva.question.document.QuestionDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One document of an import after it was checked by itself and against the others. */
sealed interface ImportItem {
    /** Most loops in one import: each of their rules is held against every published question. */
    int LOOPS = 100;

    int index();

    /** A question without a fault. */
    record QuestionItem(int index, CheckedDocument document) implements ImportItem {
        String slug() {
            return document.document().slug();
        }
    }

    /** A loop without a fault. */
    record LoopItem(int index, CheckedLoop document) implements ImportItem {
        String slug() {
            return document.document().slug();
        }
    }

    /** Words of the catalog without a fault. */
    record CatalogItem(int index, List<CatalogEntry> entries) implements ImportItem {}

    /** A document with faults. */
    record FaultyItem(int index, String slug, List<Fault> faults) implements ImportItem {
        ImportLine line() {
            return ImportLine.refused(index, slug, faults);
        }
    }

    /** Checks the documents of one import; a slug or a word of the catalog may stand in one of them. */
    static List<ImportItem> check(List<JsonNode> documents) {
        List<ImportItem> items = new ArrayList<>(documents.size());
        Map<String, Integer> names = new HashMap<>();
        int loops = 0;
        for (int i = 0; i < documents.size(); i++) {
            JsonNode tree = documents.get(i);
            if (QuestionDocuments.isCatalog(tree)) {
                items.add(catalog(i, tree, names));
            } else if (LoopDocuments.isLoop(tree)) {
                loops++;
                items.add(loops > LOOPS ? tooMany(i, tree) : loop(i, tree, names));
            } else {
                items.add(question(i, tree, names));
            }
        }
        return items;
    }

    private static ImportItem question(int index, JsonNode tree, Map<String, Integer> names) {
        List<Fault> faults = new ArrayList<>(QuestionDocuments.faults(tree));
        String slug = tree.path("slug").textValue();
        if (slug != null) {
            once("question " + slug, "/slug", index, names, faults);
        }
        return faults.isEmpty()
                ? new QuestionItem(index, QuestionDocuments.checked(tree))
                : new FaultyItem(index, slug, faults);
    }

    private static ImportItem loop(int index, JsonNode tree, Map<String, Integer> names) {
        List<Fault> faults = new ArrayList<>(LoopDocuments.faults(tree));
        String slug = tree.path("slug").textValue();
        if (slug != null) {
            once("loop " + slug, "/slug", index, names, faults);
        }
        return faults.isEmpty()
                ? new LoopItem(index, LoopDocuments.checked(tree))
                : new FaultyItem(index, slug, faults);
    }

    private static ImportItem tooMany(int index, JsonNode tree) {
        return new FaultyItem(
                index,
                tree.path("slug").textValue(),
                List.of(new Fault("", "too-many-loops", "An import takes at most " + LOOPS + " loops; send the rest by itself.")));
    }

    private static ImportItem catalog(int index, JsonNode tree, Map<String, Integer> names) {
        List<Fault> faults = new ArrayList<>(QuestionDocuments.catalogFaults(tree));
        if (!faults.isEmpty()) {
            return new FaultyItem(index, null, faults);
        }
        List<CatalogEntry> entries = CatalogEntry.of(tree);
        for (CatalogEntry entry : entries) {
            String list = entry.kind().list();
            once(entry.kind() + " " + entry.key(), "/" + list, index, names, faults);
        }
        return faults.isEmpty() ? new CatalogItem(index, entries) : new FaultyItem(index, null, faults);
    }

    private static void once(String name, String pointer, int index, Map<String, Integer> names, List<Fault> faults) {
        Integer before = names.putIfAbsent(name, index);
        if (before != null) {
            faults.add(new Fault(pointer, "duplicate-slug", "The " + name + " stands in document " + before + " too."));
        }
    }
}
