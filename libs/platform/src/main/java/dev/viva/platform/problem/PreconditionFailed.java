package dev.viva.platform.problem;

import java.util.List;

/** The caller's {@code If-Match} is stale: somebody changed the thing since it was read. */
public non-sealed class PreconditionFailed extends Refusal {
    public PreconditionFailed(String code, String detail) {
        this(code, detail, List.of());
    }

    public PreconditionFailed(String code, String detail, List<FieldError> errors) {
        super(412, code, detail, errors);
    }
}
