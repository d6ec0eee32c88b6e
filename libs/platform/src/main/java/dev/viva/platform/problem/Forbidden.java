package dev.viva.platform.problem;

import java.util.List;

/** The caller is known and may not do this. Only where existence is no secret, else {@link NotFound}. */
public non-sealed class Forbidden extends Refusal {
    public Forbidden(String code, String detail) {
        this(code, detail, List.of());
    }

    public Forbidden(String code, String detail, List<FieldError> errors) {
        super(403, code, detail, errors);
    }
}
