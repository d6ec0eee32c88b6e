package dev.viva.platform.problem;

import java.util.List;

/** The request was understood and a rule refuses it. */
public non-sealed class Invalid extends Refusal {
    public Invalid(String code, String detail) {
        this(code, detail, List.of());
    }

    public Invalid(String code, String detail, List<FieldError> errors) {
        super(422, code, detail, errors);
    }
}
