package dev.viva.platform.problem;

import java.util.List;

/** The request, or what it would store, is over a limit. */
public non-sealed class TooLarge extends Refusal {
    public TooLarge(String code, String detail) {
        this(code, detail, List.of());
    }

    public TooLarge(String code, String detail, List<FieldError> errors) {
        super(413, code, detail, errors);
    }
}
