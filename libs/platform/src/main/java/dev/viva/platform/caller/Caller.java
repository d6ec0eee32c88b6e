package dev.viva.platform.caller;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as the gateway's token says.
 *
 * @param tenant whose things the caller can see
 * @param subject the API key, or the candidate's token, by id
 * @param candidate set for a candidate's token, which sees this candidate's own things only
 * @param token the verified token, to be passed on in onward calls
 */
public record Caller(String tenant, String subject, Optional<String> candidate, Set<String> scopes, String token) {

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** The value of the {@code Authorization} header for an onward call. */
    public String authorization() {
        return "Bearer " + token;
    }
}
