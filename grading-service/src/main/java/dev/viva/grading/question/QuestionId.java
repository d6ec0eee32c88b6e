package dev.viva.grading.question;

import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of a question, {@code qst_…}. */
public record QuestionId(UUID value) {
    private static final String PREFIX = "qst";

    public static Optional<QuestionId> parse(String text) {
        return Ids.parse(PREFIX, text).map(QuestionId::new);
    }

    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
