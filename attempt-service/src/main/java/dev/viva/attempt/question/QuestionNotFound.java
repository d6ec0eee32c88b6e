package dev.viva.attempt.question;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** A new attempt names a question that this caller does not have. */
public final class QuestionNotFound extends Invalid {
    QuestionNotFound(String reference) {
        super(
                "question-not-found",
                detail(reference),
                List.of(new FieldError("/question", "question-not-found", detail(reference))));
    }

    private static String detail(String reference) {
        return "There is no published question '" + shortened(reference) + "'; GET /v1/questions lists them.";
    }

    private static String shortened(String reference) {
        return reference.codePointCount(0, reference.length()) <= 80
                ? reference
                : reference.substring(0, reference.offsetByCodePoints(0, 80)) + "…";
    }
}
