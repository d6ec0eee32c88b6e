package dev.viva.question.question.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Names a question: {@code qst_…}. */
public record QuestionId(UUID value) {
    private static final String PREFIX = "qst";

    public static QuestionId next() {
        return new QuestionId(Ids.next());
    }

    public static Optional<QuestionId> parse(String text) {
        return Ids.parse(PREFIX, text).map(QuestionId::new);
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
