package dev.viva.attempt.studyplan;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a study plan: {@code pln_…}. */
@Schema(type = SchemaType.STRING, examples = "pln_01jd5vmz9hf9ks2xq6b8c0d4ef")
public record StudyPlanId(UUID value) {
    private static final String PREFIX = "pln";

    static StudyPlanId next() {
        return new StudyPlanId(Ids.next());
    }

    /**
     * Reads an id from a path.
     *
     * @throws IllegalArgumentException if the text names no study plan
     */
    public static StudyPlanId fromString(String text) {
        return Ids.parse(PREFIX, text)
                .map(StudyPlanId::new)
                .orElseThrow(() -> new IllegalArgumentException("not a study plan id: " + text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
