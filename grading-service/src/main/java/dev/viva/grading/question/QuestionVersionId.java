package dev.viva.grading.question;

import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;

/** Id of a published version of a question, {@code qsv_…}. */
public record QuestionVersionId(UUID value) {
    private static final String PREFIX = "qsv";

    public static Optional<QuestionVersionId> parse(String text) {
        return Ids.parse(PREFIX, text).map(QuestionVersionId::new);
    }

    @Override
    public String toString() {
        return Ids.format(PREFIX, value);
    }
}
