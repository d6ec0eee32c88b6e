package dev.viva.gateway.caller;

import dev.viva.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;

/**
 * Tokens for browsers: one candidate, for a short time. They are signed and not stored, and good only here: their audience is not the
 * services', so a service that is reached past the gateway refuses them. They end with the key that issued them.
 */
@ApplicationScoped
public class CandidateTokens {
    private static final String AUDIENCE = "viva-candidate";
    private static final String CANDIDATE = "candidate";

    private final SigningKey signingKey;
    private final Clock clock;
    private final JwtConsumer reader;

    /** A token as it was read: whose it is, and by which key it was issued. */
    record Token(UUID issuer, String candidate) {}

    /** A new token and its end. */
    public record Issued(String token, Instant expiresAt) {}

    public CandidateTokens(SigningKey signingKey, Clock clock) {
        this.signingKey = signingKey;
        this.clock = clock;
        this.reader = signingKey.reader().setExpectedAudience(AUDIENCE).build();
    }

    /** Signs a token; {@code issuer} is the id of the API key that vouches for the candidate. */
    public Issued issue(String issuer, String tenant, String candidate, Duration lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(lifetime);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(SigningKey.ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(issuer);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
        claims.setStringClaim("tenant", tenant);
        claims.setStringClaim(CANDIDATE, candidate);
        return new Issued(signingKey.sign(claims), end);
    }

    /** Reads a token; a text that is not a good one of ours is {@link NotRecognised}. */
    Token read(String text) {
        try {
            JwtClaims claims = reader.processToClaims(text);
            String candidate = claims.getStringClaimValue(CANDIDATE);
            UUID issuer = Ids.parse("key", claims.getSubject()).orElseThrow(NotRecognised::unknown);
            if (candidate == null) {
                throw NotRecognised.unknown();
            }
            return new Token(issuer, candidate);
        } catch (InvalidJwtException notGood) {
            // Claims are looked at only after the signature was found good, so this tells nothing to a forger.
            throw notGood.hasExpired() ? NotRecognised.expired() : NotRecognised.unknown();
        } catch (MalformedClaimException notGood) {
            throw NotRecognised.unknown();
        }
    }
}
