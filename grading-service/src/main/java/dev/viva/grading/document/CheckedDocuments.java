package dev.viva.grading.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.events.attempt.Response;
import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads question documents and responses from trees: first all faults at once with their places, then records. The checks are the
 * bank's JSON Schema and what the graders rely on; question-service checks more before it stores a document.
 */
@ApplicationScoped
public class CheckedDocuments {
    /** Stands for a text that a preview does not need and the schema wants. */
    private static final String NOT_GIVEN = "–";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DocumentSchema schema;
    private final ObjectMapper mapper;

    CheckedDocuments(DocumentSchema schema, ObjectMapper mapper) {
        this.schema = schema;
        // The schema has refused every null; a flag that is left out, such as a criterion's gate, is false.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /**
     * Reads a whole document.
     *
     * @param at pointer of the document in the request
     * @throws DocumentRefused with all its faults
     */
    public QuestionDocument document(JsonNode document, String at) {
        requireNoFaults(faults(document), at);
        return read(document, QuestionDocument.class);
    }

    /**
     * Reads a question of which only its texts and its rubric are given; pointers begin at the request's root.
     *
     * @param language the language of texts that are given as plain strings
     * @throws DocumentRefused with all its faults
     */
    public QuestionDocument bare(JsonNode prompt, JsonNode modelAnswer, JsonNode rubric, String language) {
        ObjectNode document = frame(language);
        if (prompt != null) {
            document.set("prompt", localized(prompt, language));
        }
        document.set("modelAnswer", localized(modelAnswer, language));
        if (rubric != null) {
            document.set("rubric", rubric);
        }
        requireNoFaults(faults(document), "");
        if (prompt == null) {
            // Words that stand in a prompt earn nothing, so there must be no made-up ones.
            document.remove("prompt");
        }
        return read(document, QuestionDocument.class);
    }

    /**
     * Reads a response.
     *
     * @throws DocumentRefused with all its faults
     */
    public Response response(JsonNode response) {
        ObjectNode document = frame("en");
        ObjectNode exemplar = document.putArray("exemplars").addObject();
        exemplar.put("name", "response")
                .put("language", "en")
                .put("kind", "STRONG")
                .set("response", response);
        exemplar.putObject("expect").putArray("percent").add(0).add(100);
        List<FieldError> faults = schema.faults(document).stream()
                .map(fault -> moved(fault, "/exemplars/0", ""))
                .toList();
        requireNoFaults(faults, "");
        return read(response, Response.class);
    }

    static ObjectNode frame(String language) {
        ObjectNode document = JSON.objectNode();
        document.put("slug", "preview");
        document.put("category", Category.ML_THEORY.name());
        document.putArray("topics").add("preview");
        document.put("difficulty", Difficulty.MEDIUM.name());
        document.putObject("title").put(language, NOT_GIVEN);
        document.putObject("prompt").put(language, NOT_GIVEN);
        document.putArray("parts").addObject().put("name", "main").put("type", PartType.TEXT.name());
        return document;
    }

    private static JsonNode localized(JsonNode text, String language) {
        return text.isTextual() ? JSON.objectNode().set(language, text) : text;
    }

    List<FieldError> faults(JsonNode document) {
        List<FieldError> faults = new ArrayList<>(schema.faults(document));
        faults.addAll(DraftRules.faults(document));
        return faults;
    }

    static FieldError moved(FieldError fault, String from, String to) {
        return fault.pointer().startsWith(from)
                ? new FieldError(to + fault.pointer().substring(from.length()), fault.code(), fault.detail())
                : fault;
    }

    static void requireNoFaults(List<FieldError> faults, String at) {
        if (!faults.isEmpty()) {
            throw new DocumentRefused(
                    faults.stream().map(fault -> moved(fault, "", at)).toList());
        }
    }

    <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            // The schema knows the records' fields and types; what it lets pass and they refuse is still the sender's
            // to repair.
            throw new DocumentRefused(List.of(new FieldError("", "not-readable", e.getOriginalMessage())));
        }
    }
}
