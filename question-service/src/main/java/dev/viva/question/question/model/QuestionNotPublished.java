package dev.viva.question.question.model;

import dev.viva.platform.problem.Conflict;

/** A question without a version cannot be retired. */
public final class QuestionNotPublished extends Conflict {
    public QuestionNotPublished(QuestionId id) {
        super(
                "question-not-published",
                "The question " + id + " has no published version; an unpublished draft is deleted with DELETE.");
    }
}
