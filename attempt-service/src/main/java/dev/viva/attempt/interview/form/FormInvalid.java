package dev.viva.attempt.interview.form;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** The form does not keep to what the stage asks for. */
public final class FormInvalid extends Invalid {
    FormInvalid(List<FieldError> faults) {
        super("form-invalid", "The form does not keep to what the stage asks for; see errors.", faults);
    }
}
