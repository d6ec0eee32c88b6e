package dev.viva.grading.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.viva.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The bank's JSON Schema of question documents. */
@ApplicationScoped
class DocumentSchema {
    private final JsonSchema schema;

    DocumentSchema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        try (InputStream text = DocumentSchema.class.getResourceAsStream("/schema/question.schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document, with pointers into it. */
    List<FieldError> faults(JsonNode document) {
        return schema.validate(document).stream().map(DocumentSchema::fault).toList();
    }

    private static FieldError fault(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        String field = message.getProperty();
        return switch (message.getType()) {
            case "required" ->
                new FieldError(child(at, field), "missing-field", "The field '" + field + "' is missing.");
            case "additionalProperties" ->
                new FieldError(child(at, field), "unknown-field", "There is no field '" + field + "' here.");
            case "type" -> new FieldError(at, "wrong-type", sentence(message));
            case "enum" -> new FieldError(at, "unknown-value", sentence(message));
            case "pattern" -> new FieldError(at, "ill-formed", sentence(message));
            default -> new FieldError(at, "schema-" + message.getType().toLowerCase(Locale.ROOT), sentence(message));
        };
    }

    private static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The library's own words without the location in front. */
    private static String sentence(ValidationMessage message) {
        String text = message.getMessage();
        String location = message.getInstanceLocation() + ": ";
        return (text.startsWith(location) ? "This " + text.substring(location.length()) : text) + ".";
    }
}
