package dev.viva.question.question;

import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionVersion;
import java.util.Optional;

/**
 * A question as one caller may read it.
 *
 * @param version the version that is shown; nothing for a draft that was never published, which only its author gets
 * @param pinned whether the caller asked for this very version, so that the answer can be kept for ever
 * @param forAuthor whether the caller may see what grades it
 */
public record QuestionReading(Question question, Optional<QuestionVersion> version, boolean pinned, boolean forAuthor) {

    /** The document that is shown, as JSON text. */
    public String json() {
        return version.map(QuestionVersion::document).orElseGet(question::draft);
    }
}
