package dev.viva.gateway.apikey;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.util.List;

/** The end of a key's life cannot be this. */
final class ExpiryRefused extends Invalid {
    private ExpiryRefused(String code, String detail) {
        super(code, detail, List.of(new FieldError("/expiresAt", code, detail)));
    }

    static ExpiryRefused past() {
        return new ExpiryRefused("expiry-past", "expiresAt must lie in the future.");
    }

    /** Else a key that leaks shortly before its end could be made eternal. */
    static ExpiryRefused outlivesMaker() {
        return new ExpiryRefused("expiry-outlives-maker", "A key that expires cannot make a key that outlives it.");
    }
}
