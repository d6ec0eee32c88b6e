package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.TooLarge;
import java.util.List;

/** Reads request bodies as documents: JSON, or YAML where the content type says so. */
public final class DocumentBodies {
    public static final String YAML = "application/yaml";

    private static final String DOCUMENTS = "documents";

    private DocumentBodies() {}

    /** The one document of the body, not yet checked. */
    public static JsonNode one(byte[] body, String contentType) {
        limit(body, DocumentLimits.DOCUMENT_BYTES);
        if (!isYaml(contentType)) {
            return JsonDocuments.read(bytes(body));
        }
        List<JsonNode> documents = YamlDocuments.read(bytes(body));
        if (documents.size() != 1) {
            throw new MalformedDocument("not-one-document", "Send one document; there are " + documents.size() + ".");
        }
        return documents.getFirst();
    }

    /** All documents of the body: a YAML stream, or JSON with a list under {@code documents}. */
    public static List<JsonNode> many(byte[] body, String contentType) {
        limit(body, DocumentLimits.IMPORT_BYTES);
        if (isYaml(contentType)) {
            return YamlDocuments.read(bytes(body));
        }
        JsonNode json = JsonDocuments.read(bytes(body));
        JsonNode documents = json.path(DOCUMENTS);
        if (!json.isObject() || !documents.isArray()) {
            throw bad("/" + DOCUMENTS, "missing-field", "JSON has the documents as a list under 'documents'.");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals(DOCUMENTS)) {
                throw bad(Fault.child("", name), "unknown-field", "There is no field '" + name + "' here.");
            }
        });
        if (documents.size() > DocumentLimits.DOCUMENTS) {
            throw new MalformedDocument("too-many-documents", "The import holds more than 10,000 documents.");
        }
        return documents.valueStream().toList();
    }

    private static boolean isYaml(String contentType) {
        return contentType != null && contentType.strip().regionMatches(true, 0, YAML, 0, YAML.length());
    }

    private static byte[] bytes(byte[] body) {
        return body == null ? new byte[0] : body;
    }

    private static void limit(byte[] body, int bytes) {
        if (body != null && body.length > bytes) {
            throw new TooLarge(
                    "document-too-large", "The body has " + body.length + " bytes; at most " + bytes + " are taken.");
        }
    }

    private static BadRequest bad(String pointer, String code, String detail) {
        return new BadRequest(code, detail, List.of(new FieldError(pointer, code, detail)));
    }
}
