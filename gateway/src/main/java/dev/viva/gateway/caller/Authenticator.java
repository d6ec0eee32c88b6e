package dev.viva.gateway.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Recognises the caller by the {@code Authorization} header. There are two kinds of credential, told apart by their form: API keys, and
 * the candidates' tokens that this gateway signed. Tokens of an OIDC issuer would be a third, told apart by their {@code iss}.
 */
@ApplicationScoped
public class Authenticator {
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final KeyUse use;
    private final CandidateTokens candidates;
    private final Clock clock;

    public Authenticator(KeyRing keys, KeyUse use, CandidateTokens candidates, Clock clock) {
        this.keys = keys;
        this.use = use;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Never blocks; fails with a refusal. */
    public CompletionStage<Identity> recognise(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return CompletableFuture.failedStage(NotRecognised.noCredential());
        }
        String credential = authorization.substring(BEARER.length()).strip();
        return credential.startsWith(KeyText.PREFIX) ? byKey(credential) : byCandidateToken(credential);
    }

    private CompletionStage<Identity> byKey(String text) {
        Optional<KeyText> presented = KeyText.parse(text);
        if (presented.isEmpty()) {
            return CompletableFuture.failedStage(NotRecognised.unknown());
        }
        return keys.find(presented.get().id()).thenApply(found -> {
            KnownKey key =
                    found.filter(known -> known.opensWith(presented.get())).orElseThrow(NotRecognised::unknown);
            return Identity.ofKey(live(key));
        });
    }

    private CompletionStage<Identity> byCandidateToken(String text) {
        CandidateTokens.Token token;
        try {
            token = candidates.read(text);
        } catch (NotRecognised refused) {
            return CompletableFuture.failedStage(refused);
        }
        return keys.find(token.issuer()).thenApply(found -> {
            KnownKey issuer = found.orElseThrow(NotRecognised::unknown);
            return Identity.ofCandidate(live(issuer), token.candidate());
        });
    }

    private KnownKey live(KnownKey key) {
        if (key.isRevoked()) {
            throw NotRecognised.revoked();
        }
        if (key.isExpired(clock.instant())) {
            throw NotRecognised.expired();
        }
        use.note(key);
        return key;
    }
}
