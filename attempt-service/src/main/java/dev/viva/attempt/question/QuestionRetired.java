package dev.viva.attempt.question;

import dev.viva.platform.problem.Conflict;
import dev.viva.platform.problem.FieldError;
import java.util.List;

/** The question is no longer asked; attempts that began before go on. */
public final class QuestionRetired extends Conflict {
    QuestionRetired(QuestionVersion version) {
        super(
                "question-retired",
                "Question " + version.slug() + " is retired, so no new attempt can start with it.",
                List.of(new FieldError("/question", "question-retired", "The question is retired.")));
    }
}
