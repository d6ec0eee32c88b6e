package dev.viva.attempt.funnel;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** The steps or the options of a funnel do not fit together. */
public final class FunnelInvalid extends Invalid {
    FunnelInvalid(List<FieldError> errors) {
        super("funnel-invalid", "The funnel cannot be estimated like this; see errors.", errors);
    }
}
