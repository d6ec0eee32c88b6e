package dev.viva.question.question.model;

import dev.viva.platform.problem.NotFound;

/** No question of that name is visible to the caller. */
public final class QuestionNotFound extends NotFound {
    public QuestionNotFound(Object ref) {
        super("question-not-found", "There is no question " + ref + ".");
    }
}
