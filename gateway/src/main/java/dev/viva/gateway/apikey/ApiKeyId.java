package dev.viva.gateway.apikey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public id of an API key; the same 26 characters stand in the key itself. */
@Schema(
        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
        examples = "key_01kavt9x0cfq4sx3k0c3w2v7rt")
public record ApiKeyId(UUID value) {
    private static final String PREFIX = "key";

    /** Used by JAX-RS, which answers 404 for a path with anything that is not such an id. */
    @JsonCreator
    public static ApiKeyId fromString(String text) {
        return new ApiKeyId(Ids.parse(PREFIX, text)
                .orElseThrow(() -> new IllegalArgumentException("not the id of an API key: " + text)));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
