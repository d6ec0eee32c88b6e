package dev.viva.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The key pair of the gateway's internal token: a private JWK for the gateway, a public JWK set for every service. */
public record TokenKeys(Path privateKey, Path publicKeys) {
    private static final int BITS = 2048;

    /** The pair in this folder, made if there is none. */
    public static TokenKeys in(Path folder) throws IOException {
        TokenKeys keys =
                new TokenKeys(folder.resolve("token-private-key.json"), folder.resolve("token-public-keys.json"));
        if (!Files.exists(keys.privateKey) || !Files.exists(keys.publicKeys)) {
            keys.make();
        }
        return keys;
    }

    private void make() throws IOException {
        ObjectMapper json = new ObjectMapper();
        RSAPrivateCrtKey key = generate();
        Map<String, String> common = new LinkedHashMap<>();
        common.put("kty", "RSA");
        common.put("use", "sig");
        common.put("alg", "RS256");
        common.put("kid", Secrets.random(12));
        common.put("n", encode(key.getModulus()));
        common.put("e", encode(key.getPublicExponent()));
        Map<String, String> secret = new LinkedHashMap<>(common);
        secret.put("d", encode(key.getPrivateExponent()));
        secret.put("p", encode(key.getPrimeP()));
        secret.put("q", encode(key.getPrimeQ()));
        secret.put("dp", encode(key.getPrimeExponentP()));
        secret.put("dq", encode(key.getPrimeExponentQ()));
        secret.put("qi", encode(key.getCrtCoefficient()));
        Secrets.writePrivately(publicKeys, json.writeValueAsString(Map.of("keys", List.of(common))));
        Secrets.writePrivately(privateKey, json.writeValueAsString(secret));
    }

    private static RSAPrivateCrtKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64url of the magnitude without a sign byte, as RFC 7518 (2) asks. */
    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
