package dev.viva.gateway.apikey;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Forbidden;
import java.util.List;

/** A scope was asked for that the one who gives it does not have. */
final class ScopeNotHeld extends Forbidden {
    ScopeNotHeld(List<FieldError> errors) {
        super("scope-not-held", errors.getFirst().detail(), errors);
    }
}
