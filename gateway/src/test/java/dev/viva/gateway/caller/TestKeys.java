package dev.viva.gateway.caller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** Signing keys on files, as the launcher makes them. */
final class TestKeys {
    private TestKeys() {}

    static RsaJsonWebKey rsa(String kid, int bits) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(bits);
            key.setKeyId(kid);
            return key;
        } catch (JoseException fault) {
            throw new AssertionError(fault);
        }
    }

    static SigningKey signing(Path folder, RsaJsonWebKey own, RsaJsonWebKey... published) {
        try {
            Path privateKey = Files.writeString(
                    folder.resolve("private.json"), own.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            Path publicKeys = Files.writeString(folder.resolve("public.json"), new JsonWebKeySet(published).toJson());
            return new SigningKey(privateKey, publicKeys);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
