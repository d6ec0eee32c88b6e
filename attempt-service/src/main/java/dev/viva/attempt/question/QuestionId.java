package dev.viva.attempt.question;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Names a question: {@code qst_…}. */
public record QuestionId(UUID value) {
    private static final String PREFIX = "qst";

    public static Optional<QuestionId> parse(String text) {
        return Ids.parse(PREFIX, text).map(QuestionId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
