package dev.viva.question.question.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.viva.platform.id.Ids;
import java.util.UUID;

/** Names one published version of a question: {@code qsv_…}. */
public record QuestionVersionId(UUID value) {
    private static final String PREFIX = "qsv";

    public static QuestionVersionId next() {
        return new QuestionVersionId(Ids.next());
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
