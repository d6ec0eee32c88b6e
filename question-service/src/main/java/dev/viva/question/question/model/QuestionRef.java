package dev.viva.question.question.model;

import java.util.Optional;

/** How a caller names a question: by its id, or by its slug. */
public record QuestionRef(String text) {

    /** The id, unless the text is a slug. A slug has no underscore, so the two cannot be confused. */
    public Optional<QuestionId> id() {
        return QuestionId.parse(text);
    }

    public static QuestionRef fromString(String text) {
        return new QuestionRef(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
