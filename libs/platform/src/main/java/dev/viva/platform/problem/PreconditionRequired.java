package dev.viva.platform.problem;

import java.util.List;

/** A change needs {@code If-Match}, so that nobody's work is overwritten unseen. */
public non-sealed class PreconditionRequired extends Refusal {
    public PreconditionRequired(String code, String detail) {
        this(code, detail, List.of());
    }

    public PreconditionRequired(String code, String detail, List<FieldError> errors) {
        super(428, code, detail, errors);
    }
}
