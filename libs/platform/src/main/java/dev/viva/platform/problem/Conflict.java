package dev.viva.platform.problem;

import java.util.List;

/** The state of the thing does not allow it. */
public non-sealed class Conflict extends Refusal {
    public Conflict(String code, String detail) {
        this(code, detail, List.of());
    }

    public Conflict(String code, String detail, List<FieldError> errors) {
        super(409, code, detail, errors);
    }
}
