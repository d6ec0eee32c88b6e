package dev.viva.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Mints internal tokens as the gateway does, for callers of a service under test; nothing is validated here. */
public final class TestTokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private TestTokens(String tenant) {
        Instant now = Instant.now();
        claims.put("iss", "viva-gateway");
        claims.put("aud", "viva");
        claims.put("sub", "key_test");
        claims.put("tenant", tenant);
        claims.put("scope", "");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
    }

    public static TestTokens forTenant(String tenant) {
        return new TestTokens(tenant);
    }

    public TestTokens scopes(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    /** Makes it a candidate's token: that candidate's own things only. */
    public TestTokens candidate(String candidate) {
        return claim("candidate", candidate);
    }

    public TestTokens subject(String subject) {
        return claim("sub", subject);
    }

    public TestTokens expiresAt(Instant end) {
        return claim("exp", end.getEpochSecond());
    }

    /** Any claim, wrong ones too: what must be refused has to be minted first. */
    public TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** The value of an {@code Authorization} header. */
    public String authorization() {
        return "Bearer " + mint();
    }

    public String mint() {
        try {
            JsonNode key = JSON.readTree(TestInfra.shared().tokenPrivateKey().toFile());
            Map<String, String> header =
                    Map.of("alg", "RS256", "typ", "JWT", "kid", key.get("kid").textValue());
            String signed = encode(JSON.writeValueAsBytes(header)) + "." + encode(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey(key));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number(key, "n"),
                        number(key, "e"),
                        number(key, "d"),
                        number(key, "p"),
                        number(key, "q"),
                        number(key, "dp"),
                        number(key, "dq"),
                        number(key, "qi")));
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(member).textValue()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
