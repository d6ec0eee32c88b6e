package dev.viva.attempt.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names an erasure: {@code ers_…}. */
@Schema(type = SchemaType.STRING, examples = "ers_01jd5vmz9hf9ks2xq6b8c0d4ef")
public record ErasureId(UUID value) {
    private static final String PREFIX = "ers";

    static ErasureId next() {
        return new ErasureId(Ids.next());
    }

    /**
     * Reads an id from a path or an event.
     *
     * @throws IllegalArgumentException if the text names no erasure
     */
    public static ErasureId fromString(String text) {
        return Ids.parse(PREFIX, text)
                .map(ErasureId::new)
                .orElseThrow(() -> new IllegalArgumentException("not an erasure id: " + text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
