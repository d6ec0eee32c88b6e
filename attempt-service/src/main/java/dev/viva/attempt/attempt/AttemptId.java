package dev.viva.attempt.attempt;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names an attempt: {@code att_…}. */
@Schema(type = SchemaType.STRING, examples = "att_01jd5vmz9hf9ks2xq6b8c0d4ef")
public record AttemptId(UUID value) {
    private static final String PREFIX = "att";

    public static AttemptId next() {
        return new AttemptId(Ids.next());
    }

    /**
     * Reads an id from a path or an event.
     *
     * @throws IllegalArgumentException if the text names no attempt
     */
    public static AttemptId fromString(String text) {
        return Ids.parse(PREFIX, text)
                .map(AttemptId::new)
                .orElseThrow(() -> new IllegalArgumentException("not an attempt id: " + text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
