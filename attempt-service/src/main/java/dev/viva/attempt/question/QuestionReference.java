package dev.viva.attempt.question;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a caller names the question of a new attempt. */
public sealed interface QuestionReference {

    /** The text that the caller wrote; a single path segment that needs no escaping. */
    String text();

    /** One version, whatever was published after it. */
    record OfVersion(QuestionVersionId id, String text) implements QuestionReference {}

    /** The newest version of a question. */
    record OfQuestion(QuestionId id, String text) implements QuestionReference {}

    /** The newest version of the question with this slug; the tenant's own goes before the shared bank's. */
    record OfSlug(String text) implements QuestionReference {
        private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
        private static final int MAX_LENGTH = 80;

        static Optional<OfSlug> parse(String text) {
            return text.length() <= MAX_LENGTH && SLUG.matcher(text).matches()
                    ? Optional.of(new OfSlug(text))
                    : Optional.empty();
        }
    }

    /** Nothing if the text can name no question at all. */
    static Optional<QuestionReference> parse(String text) {
        Optional<QuestionReference> version = QuestionVersionId.parse(text).map(id -> new OfVersion(id, text));
        return version.or(() -> QuestionId.parse(text).map(id -> new OfQuestion(id, text)))
                .or(() -> OfSlug.parse(text));
    }
}
