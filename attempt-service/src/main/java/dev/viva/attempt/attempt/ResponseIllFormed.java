package dev.viva.attempt.attempt;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import java.util.List;

/** A field that a form of response cannot be without is missing or of a wrong type. */
public final class ResponseIllFormed extends BadRequest {
    ResponseIllFormed(List<FieldError> faults) {
        super("response-ill-formed", "The response breaks the API's schema; see errors.", faults);
    }
}
