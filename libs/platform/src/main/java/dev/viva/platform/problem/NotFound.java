package dev.viva.platform.problem;

import java.util.List;

/** There is no such thing for this caller. */
public non-sealed class NotFound extends Refusal {
    public NotFound(String code, String detail) {
        this(code, detail, List.of());
    }

    public NotFound(String code, String detail, List<FieldError> errors) {
        super(404, code, detail, errors);
    }
}
