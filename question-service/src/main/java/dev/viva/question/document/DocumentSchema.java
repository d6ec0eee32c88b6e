package dev.viva.question.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** One of the bank's JSON Schemas, and its complaints as faults. */
final class DocumentSchema {
    static final DocumentSchema QUESTION = load("question.schema.json");
    static final DocumentSchema CATALOG = load("catalog.schema.json");
    static final DocumentSchema LOOP = load("loop.schema.json");

    private final JsonSchema schema;

    private DocumentSchema(JsonSchema schema) {
        this.schema = schema;
    }

    private static DocumentSchema load(String name) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        try (InputStream text = DocumentSchema.class.getResourceAsStream("/schema/" + name)) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
            schema.initializeValidators();
            return new DocumentSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fault> faults(JsonNode document) {
        return schema.validate(document).stream().map(DocumentSchema::fault).toList();
    }

    private static Fault fault(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        String field = message.getProperty();
        return switch (message.getType()) {
            case "required" ->
                new Fault(Fault.child(at, field), "missing-field", "The field '" + field + "' is missing.");
            case "additionalProperties" ->
                new Fault(Fault.child(at, field), "unknown-field", "There is no field '" + field + "' here.");
            case "false" -> new Fault(at, "field-not-allowed", "A part of this type does not have this field.");
            case "type" -> new Fault(at, "wrong-type", "Has to be " + types(message) + ".");
            case "enum" -> new Fault(at, "unknown-value", "Has to be one of " + allowed(message) + ".");
            case "pattern" -> pattern(message, at);
            case "minLength", "maxLength" -> new Fault(at, "wrong-length", sentence(message));
            case "minItems", "maxItems" -> new Fault(at, "wrong-number-of-items", sentence(message));
            case "minProperties", "maxProperties" -> new Fault(at, "wrong-number-of-fields", sentence(message));
            case "uniqueItems" -> new Fault(at, "duplicate-item", "Each item may stand once.");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                new Fault(at, "out-of-range", sentence(message));
            default -> new Fault(at, "schema-" + message.getType().toLowerCase(Locale.ROOT), sentence(message));
        };
    }

    private static Fault pattern(ValidationMessage message, String at) {
        String pattern = message.getSchemaNode().asText();
        return pattern.equals("\\S")
                ? new Fault(at, "blank-text", "Has to hold more than white space.")
                : new Fault(at, "ill-formed", "Does not have the form " + pattern + ".");
    }

    private static String types(ValidationMessage message) {
        JsonNode type = message.getSchemaNode();
        return type.isArray() ? String.join(" or ", texts(type)) : article(type.asText());
    }

    private static String article(String type) {
        return (type.matches("[aeio].*") ? "an " : "a ") + type;
    }

    private static String allowed(ValidationMessage message) {
        return String.join(", ", texts(message.getSchemaNode()));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The library's own words without the location in front, as a sentence. */
    private static String sentence(ValidationMessage message) {
        String text = message.getMessage();
        String location = message.getInstanceLocation() + ": ";
        String words = text.startsWith(location) ? text.substring(location.length()) : text;
        return words.isEmpty()
                ? "Is not allowed."
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
