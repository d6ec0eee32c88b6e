package dev.viva.question.question.model;

import dev.viva.platform.problem.Conflict;

/** A published question can be retired, not deleted: grades refer to its versions. */
public final class QuestionPublished extends Conflict {
    public QuestionPublished(QuestionId id) {
        super(
                "question-published",
                "The question " + id + " has published versions, which grades refer to: retire it instead.");
    }
}
