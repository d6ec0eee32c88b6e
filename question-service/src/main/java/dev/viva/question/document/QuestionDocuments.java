package dev.viva.question.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.question.QuestionDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds every fault of a question document at once, and turns a faultless one into what the service stores. */
public final class QuestionDocuments {
    private static final List<String> CATALOG_LISTS = List.of("topics", "misconceptions", "resources", "companies", "curricula");

    private QuestionDocuments() {}

    /** Everything that is wrong with the tree, in the order of the pointers; empty for a good document. */
    public static List<Fault> faults(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        StorableValues.check(tree, "", faults);
        if (!faults.isEmpty()) {
            // Numbers of absurd size would keep the checks below busy for minutes.
            return ordered(faults);
        }
        faults.addAll(DocumentSchema.QUESTION.faults(tree));
        faults.addAll(DocumentRules.faults(tree));
        tooLarge(tree, faults);
        return ordered(faults);
    }

    /** Everything that is wrong with a document of topics, misconceptions, resources, companies or curricula. */
    public static List<Fault> catalogFaults(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        StorableValues.check(tree, "", faults);
        if (faults.isEmpty()) {
            faults.addAll(DocumentSchema.CATALOG.faults(tree));
            faults.addAll(CatalogRules.faults(tree));
            tooLarge(tree, faults);
        }
        return ordered(faults);
    }

    /** Whether the tree means to be a document of topics, misconceptions, resources, companies or curricula, not a question. */
    public static boolean isCatalog(JsonNode tree) {
        return tree.isObject() && !tree.has("slug") && CATALOG_LISTS.stream().anyMatch(tree::has);
    }

    /** What a tree for which {@link #faults} found nothing is stored and read as. */
    public static CheckedDocument checked(JsonNode tree) {
        return new CheckedDocument(
                tree, toRecord(tree), JsonDocuments.write(tree), CanonicalDocument.fingerprint(tree));
    }

    /** A stored document for reading. */
    public static CheckedDocument stored(String json) {
        return checked(JsonDocuments.readStored(json));
    }

    private static QuestionDocument toRecord(JsonNode tree) {
        try {
            return JsonDocuments.MAPPER.treeToValue(tree, QuestionDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema allows what the record cannot hold", e);
        }
    }

    static void tooLarge(JsonNode tree, List<Fault> faults) {
        int bytes = JsonDocuments.write(tree).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > DocumentLimits.DOCUMENT_BYTES) {
            faults.add(new Fault(
                    "",
                    "document-too-large",
                    "The document has " + bytes + " bytes; at most " + DocumentLimits.DOCUMENT_BYTES + " are taken."));
        }
    }

    static List<Fault> ordered(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .limit(DocumentLimits.FAULTS)
                .toList();
    }
}
