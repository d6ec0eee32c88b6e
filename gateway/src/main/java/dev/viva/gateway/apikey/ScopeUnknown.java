package dev.viva.gateway.apikey;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** A scope was asked for that does not exist. */
final class ScopeUnknown extends Invalid {
    ScopeUnknown(List<FieldError> errors) {
        super("scope-unknown", errors.getFirst().detail(), errors);
    }
}
