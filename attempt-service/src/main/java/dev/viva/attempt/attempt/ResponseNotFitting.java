package dev.viva.attempt.attempt;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** The response is not an answer to this question: a wrong form, an unknown part or option. */
public final class ResponseNotFitting extends Invalid {
    ResponseNotFitting(List<FieldError> faults) {
        super("response-not-fitting", "The response does not fit the question's parts; see errors.", faults);
    }
}
