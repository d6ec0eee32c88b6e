package dev.viva.question.exemplar;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** No grader of this installation reads the question, so it stays a draft. */
public final class NotGradable extends Invalid {
    public NotGradable(String code, String detail, List<FieldError> errors) {
        super(code, detail, errors);
    }
}
