package dev.viva.grading.grading;

import dev.viva.grading.question.QuestionVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which submissions a list of what waits for a person shows.
 *
 * @param failed those without a grade instead of those with a provisional one
 * @param versions the question versions that they may be of
 */
public record WaitingFilter(
        String tenant, boolean failed, Optional<String> candidate, Optional<List<QuestionVersionId>> versions) {

    /** Where a page of the list ends. */
    public record Position(Instant submittedAt, UUID attempt) {

        /** Reads what {@link #toString} wrote. */
        public static Position parse(String text) {
            int slash = text.indexOf('/');
            return new Position(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return submittedAt + "/" + attempt;
        }
    }
}
