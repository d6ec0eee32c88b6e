package dev.viva.attempt.question;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Names one published version of a question: {@code qsv_…}. */
public record QuestionVersionId(UUID value) {
    private static final String PREFIX = "qsv";

    public static Optional<QuestionVersionId> parse(String text) {
        return Ids.parse(PREFIX, text).map(QuestionVersionId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
