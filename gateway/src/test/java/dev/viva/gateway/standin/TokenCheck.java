package dev.viva.gateway.standin;

import dev.viva.testing.VivaStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** Verifies the gateway's token with the public keys, as each service does. */
final class TokenCheck {
    private final JwtConsumer consumer;

    static final class NotBelieved extends Exception {
        NotBelieved(Throwable cause) {
            super(cause);
        }
    }

    TokenCheck() {
        try {
            JsonWebKeySet keys =
                    new JsonWebKeySet(Files.readString(VivaStack.infra().tokenKeys()));
            this.consumer = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                    .setExpectedIssuer("viva-gateway")
                    .setExpectedAudience("viva")
                    .setRequireExpirationTime()
                    .build();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (JoseException fault) {
            throw new IllegalStateException(fault);
        }
    }

    Map<String, Object> claims(String authorization) throws NotBelieved {
        try {
            return consumer.processToClaims(authorization.substring("Bearer ".length()))
                    .getClaimsMap();
        } catch (InvalidJwtException | RuntimeException fault) {
            throw new NotBelieved(fault);
        }
    }
}
