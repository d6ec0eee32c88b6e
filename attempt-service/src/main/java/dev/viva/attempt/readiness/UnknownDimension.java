package dev.viva.attempt.readiness;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import java.util.Arrays;
import java.util.List;

/** Readiness is not counted by this. */
public final class UnknownDimension extends BadRequest {
    private static final String DETAIL = "by is one of " + Arrays.toString(Dimension.values()) + ".";

    UnknownDimension(String by) {
        super("wrong-parameter", DETAIL, List.of(new FieldError("by", "wrong-value", "'" + by + "' is none of them.")));
    }
}
