package dev.viva.attempt.reviewcard;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a review card: {@code crd_…}. */
@Schema(type = SchemaType.STRING, examples = "crd_01jd5vmz9hf9ks2xq6b8c0d4ef")
public record ReviewCardId(UUID value) {
    private static final String PREFIX = "crd";

    static ReviewCardId next() {
        return new ReviewCardId(Ids.next());
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
