package dev.viva.gateway.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the door needs to know of an API key. */
public record KnownKey(
        UUID id,
        String tenant,
        Set<String> scopes,
        String secretSha256,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {

    public KnownKey {
        scopes = Set.copyOf(scopes);
    }

    /** Takes the same time wherever the first wrong digit is. */
    boolean opensWith(KeyText presented) {
        return MessageDigest.isEqual(
                secretSha256.getBytes(StandardCharsets.US_ASCII),
                presented.secretSha256().getBytes(StandardCharsets.US_ASCII));
    }

    boolean isRevoked() {
        return revokedAt.isPresent();
    }

    boolean isExpired(Instant now) {
        return expiresAt.isPresent() && !now.isBefore(expiresAt.get());
    }
}
