package dev.viva.question.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.loop.LoopDocument;
import java.util.ArrayList;
import java.util.List;

/** Finds every fault of a loop document at once, and turns a faultless one into what the service stores. */
public final class LoopDocuments {

    private LoopDocuments() {}

    /** Whether the tree means to be a loop, not a question. */
    public static boolean isLoop(JsonNode tree) {
        return tree.isObject() && tree.has("company") && !tree.has("parts") && !tree.has("prompt");
    }

    /** Everything that is wrong with the tree, in the order of the pointers; empty for a good document. */
    public static List<Fault> faults(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        StorableValues.check(tree, "", faults);
        if (faults.isEmpty()) {
            faults.addAll(DocumentSchema.LOOP.faults(tree));
            faults.addAll(LoopRules.faults(tree));
            QuestionDocuments.tooLarge(tree, faults);
        }
        return QuestionDocuments.ordered(faults);
    }

    /** What a tree for which {@link #faults} found nothing is stored and read as. */
    public static CheckedLoop checked(JsonNode tree) {
        return new CheckedLoop(toRecord(tree), JsonDocuments.write(tree), CanonicalDocument.fingerprint(tree));
    }

    /** A stored document for reading. */
    public static CheckedLoop stored(String json) {
        return checked(JsonDocuments.readStored(json));
    }

    private static LoopDocument toRecord(JsonNode tree) {
        try {
            return JsonDocuments.MAPPER.treeToValue(tree, LoopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema allows what the record cannot hold", e);
        }
    }
}
