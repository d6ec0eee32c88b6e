package dev.viva.platform.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.viva.platform.problem.Unauthorized;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies the gateway's tokens. The gateway sends one token for a caller again and again for a minute, so what was verified is
 * remembered until the token ends.
 */
@Singleton
class CallerTokens {
    private static final int REMEMBERED = 1_000;

    private final JWTParser parser;
    private final Cache<String, Verified> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    CallerTokens(JWTParser parser) {
        this.parser = parser;
    }

    /** Who is behind {@code token}; refused if it is not the gateway's, or no longer good. */
    Caller verified(String token) {
        long now = Instant.now().getEpochSecond();
        Verified remembered = known.getIfPresent(token);
        if (remembered != null && now < remembered.expiresAt()) {
            return remembered.caller();
        }
        Verified fresh = verify(token);
        known.put(token, fresh);
        return fresh.caller();
    }

    private Verified verify(String token) {
        try {
            JsonWebToken claims = parser.parse(token);
            String scope = claims.getClaim("scope");
            String tenant = claims.getClaim("tenant");
            if (scope == null || tenant == null || claims.getSubject() == null) {
                throw new Unauthorized("token-invalid", "The token lacks one of the claims sub, tenant, scope.");
            }
            Caller caller = new Caller(
                    tenant,
                    claims.getSubject(),
                    Optional.ofNullable(claims.getClaim("candidate")),
                    Set.of(scope.strip().split(" +")),
                    token);
            return new Verified(caller, claims.getExpirationTime());
        } catch (ParseException notOurs) {
            throw new Unauthorized("token-invalid", "The token is not valid, or no longer valid.");
        }
    }

    /** A caller and the second of Unix time at which the token ends. */
    private record Verified(Caller caller, long expiresAt) {}
}
