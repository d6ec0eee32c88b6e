package dev.viva.gateway.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * The key with which the gateway signs, and the public ones that are believed: the current one and, while keys are being rotated, the
 * next. RS256, because a service verifies each request and RSA verifies fastest.
 */
@ApplicationScoped
public class SigningKey {
    static final String ISSUER = "viva-gateway";

    private static final int MIN_BITS = 2048;

    private final PublicJsonWebKey own;
    private final JsonWebKeySet believed;

    public SigningKey(
            @ConfigProperty(name = "viva.token-private-key") Path privateKeyFile,
            @ConfigProperty(name = "viva.token-keys") Path publicKeysFile) {
        try {
            this.own = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(privateKeyFile));
            this.believed = new JsonWebKeySet(Files.readString(publicKeysFile));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The token keys cannot be read", unreadable);
        } catch (JoseException broken) {
            throw new IllegalStateException(
                    "The token keys are not JSON Web Keys: " + privateKeyFile + ", " + publicKeysFile, broken);
        }
        refuseUnusable(privateKeyFile);
    }

    /** The signed token, compact. */
    String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(own.getPrivateKey());
        signature.setKeyIdHeaderValue(own.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException fault) {
            throw new IllegalStateException("Could not sign a token", fault);
        }
    }

    /** A reader that believes signatures of the known keys only, and no other algorithm. */
    JwtConsumerBuilder reader() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(believed.getJsonWebKeys()))
                .setExpectedIssuer(ISSUER)
                .setRequireExpirationTime()
                .setRequireSubject();
    }

    private void refuseUnusable(Path file) {
        if (!(own instanceof RsaJsonWebKey rsa)
                || own.getPrivateKey() == null
                || own.getKeyId() == null
                || rsa.getRsaPublicKey().getModulus().bitLength() < MIN_BITS) {
            throw new IllegalStateException(file + " must hold one private RSA key of at least " + MIN_BITS
                    + " bits as a JSON Web Key with a kid");
        }
        PublicKey published = believed.getJsonWebKeys().stream()
                .filter(key -> own.getKeyId().equals(key.getKeyId()) && key.getKey() instanceof PublicKey)
                .map(key -> (PublicKey) key.getKey())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The public token keys lack " + own.getKeyId()
                        + ", with which the gateway signs; no service would believe it"));
        if (!published.equals(own.getPublicKey())) {
            throw new IllegalStateException(
                    "The public token key " + own.getKeyId() + " does not belong to the private one");
        }
    }
}
