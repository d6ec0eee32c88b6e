package dev.viva.gateway.caller;

import dev.viva.platform.caller.Scopes;
import dev.viva.platform.id.Ids;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who was recognised at the door; one internal token is minted for each.
 *
 * @param key the API key itself, or the one that issued the candidate's token
 * @param candidate set for a candidate's token
 */
public record Identity(String tenant, UUID key, Optional<String> candidate, Set<String> scopes) {

    public Identity {
        scopes = Set.copyOf(scopes);
    }

    static Identity ofKey(KnownKey key) {
        return new Identity(key.tenant(), key.id(), Optional.empty(), key.scopes());
    }

    /** What a candidate may do is fixed; it does not grow with the key that let it in. */
    static Identity ofCandidate(KnownKey issuer, String candidate) {
        return new Identity(issuer.tenant(), issuer.id(), Optional.of(candidate), Scopes.OF_CANDIDATES);
    }

    /** The {@code sub} of the internal token. */
    public String subject() {
        return Ids.format("key", key);
    }
}
