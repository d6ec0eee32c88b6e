package dev.viva.platform.problem;

import java.util.List;

/** The request cannot be read: not JSON, a wrong type, an unknown or missing field or parameter. */
public non-sealed class BadRequest extends Refusal {
    public BadRequest(String code, String detail) {
        this(code, detail, List.of());
    }

    public BadRequest(String code, String detail, List<FieldError> errors) {
        super(400, code, detail, errors);
    }
}
