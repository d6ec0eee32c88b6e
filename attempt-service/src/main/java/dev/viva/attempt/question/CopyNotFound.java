package dev.viva.attempt.question;

import dev.viva.platform.problem.NotFound;

/** The copy of a question version has not arrived. */
public final class CopyNotFound extends NotFound {
    CopyNotFound(String id) {
        super("question-version-not-here", "There is no copy of question version " + id + " here.");
    }
}
