package dev.viva.events.question;

import java.time.Instant;

/**
 * One published version of a question, whole: the value of the compacted topic {@code viva.question-versions.state.v1}, keyed by
 * question version id. A consumer keeps the state with the greatest {@code sequence} and needs no inbox.
 *
 * @param questionVersion the version's id, {@code qsv_…}
 * @param question the question's id, {@code qst_…}
 * @param version 1, 2, 3 … per question
 */
public record QuestionVersionState(
        String questionVersion,
        String question,
        int version,
        Status status,
        QuestionDocument document,
        Instant publishedAt,
        Instant retiredAt) {

    /** The CloudEvents type of this state. */
    public static final String TYPE = "dev.viva.question-version.published.v1";

    /** Whether new attempts may start with the version. */
    public enum Status {
        PUBLISHED,
        RETIRED
    }
}
