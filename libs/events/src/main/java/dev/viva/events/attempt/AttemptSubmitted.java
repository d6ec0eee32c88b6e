package dev.viva.events.attempt;

import java.time.Instant;

/**
 * A candidate has handed in a response; it is frozen from now on.
 *
 * @param attempt the attempt's id, {@code att_…}
 * @param candidate the tenant's own name for the candidate
 * @param questionVersion the pinned version, {@code qsv_…}
 * @param language the language that the attempt was started in, {@code en} or {@code ru}
 * @param revision the revision that was frozen
 * @param followUps whether follow-ups may be asked before the grade; {@code null} means that none may
 */
public record AttemptSubmitted(
        String attempt,
        String candidate,
        String question,
        String questionVersion,
        String language,
        int revision,
        Response response,
        Instant submittedAt,
        Boolean followUps) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.attempt.submitted.v1";

    /** A submission of which nothing more is asked. */
    public AttemptSubmitted(
            String attempt,
            String candidate,
            String question,
            String questionVersion,
            String language,
            int revision,
            Response response,
            Instant submittedAt) {
        this(attempt, candidate, question, questionVersion, language, revision, response, submittedAt, null);
    }
}
