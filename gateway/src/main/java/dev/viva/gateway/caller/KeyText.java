package dev.viva.gateway.caller;

import dev.viva.platform.id.Ids;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its holder writes it: <code>viva_&lt;id&gt;_&lt;secret&gt;</code>, the id being the 26 characters behind {@code key_}, the
 * secret 256 random bits in base62 (43 characters). The prefix lets secret scanners find keys that leaked.
 */
public record KeyText(UUID id, String secret) {
    public static final String PREFIX = "viva_";

    private static final String ID_PREFIX = "key";
    private static final int SECRET_BITS = 256;
    private static final int SECRET_LENGTH = 43;
    private static final int MIN_DISTINCT = 12;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-z]{26})_([0-9A-Za-z]{" + SECRET_LENGTH + "})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A key that nobody has seen yet. */
    public static KeyText fresh() {
        return new KeyText(Ids.next(), base62(new BigInteger(SECRET_BITS, RANDOM)));
    }

    public static Optional<KeyText> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Ids.parse(ID_PREFIX, ID_PREFIX + "_" + form.group(1)).map(id -> new KeyText(id, form.group(2)));
    }

    /** What is stored. A fast hash is right here: nobody can guess 256 random bits, however fast they try. */
    public String secretSha256() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JDK lacks SHA-256", impossible);
        }
    }

    /** Whether a person seems to have typed the secret instead of drawing it; 43 random digits have about 31 distinct ones. */
    public boolean isWeak() {
        return secret.chars().distinct().count() < MIN_DISTINCT;
    }

    /** The whole key, to be shown once to the one who made it. */
    public String text() {
        return PREFIX + Ids.format(ID_PREFIX, id).substring(ID_PREFIX.length() + 1) + "_" + secret;
    }

    /** Never the secret: keys must not end up in logs. */
    @Override
    public String toString() {
        return Ids.format(ID_PREFIX, id);
    }

    private static String base62(BigInteger number) {
        StringBuilder digits = new StringBuilder(SECRET_LENGTH);
        for (BigInteger rest = number; rest.signum() > 0; rest = rest.divide(BASE)) {
            digits.append(DIGITS.charAt(rest.mod(BASE).intValue()));
        }
        return digits.append("0".repeat(SECRET_LENGTH - digits.length()))
                .reverse()
                .toString();
    }
}
