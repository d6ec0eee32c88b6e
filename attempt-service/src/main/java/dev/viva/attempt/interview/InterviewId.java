package dev.viva.attempt.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names an interview: {@code int_…}. */
@Schema(type = SchemaType.STRING, examples = "int_01jd5vmz9hf9ks2xq6b8c0d4ef")
public record InterviewId(UUID value) {
    private static final String PREFIX = "int";

    public static InterviewId next() {
        return new InterviewId(Ids.next());
    }

    /**
     * Reads an id from a path.
     *
     * @throws IllegalArgumentException if the text names no interview
     */
    public static InterviewId fromString(String text) {
        return Ids.parse(PREFIX, text)
                .map(InterviewId::new)
                .orElseThrow(() -> new IllegalArgumentException("not an interview id: " + text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
