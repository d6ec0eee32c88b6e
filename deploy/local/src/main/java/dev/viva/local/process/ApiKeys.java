package dev.viva.local.process;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The text of a new API key: {@code viva_<id>_<secret>}, the id a TypeID suffix (UUIDv7 in base32), the secret 256 bits in base62. */
public final class ApiKeys {
    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_LENGTH = 26;
    private static final int SECRET_LENGTH = 43;

    private ApiKeys() {}

    public static String fresh() {
        return "viva_" + base32(uuidV7(System.currentTimeMillis())) + "_" + Secrets.random(SECRET_LENGTH);
    }

    /** 48 bits of time, the version, the variant, and random bits between (RFC 9562, 5.7). */
    private static BigInteger uuidV7(long millis) {
        return new BigInteger(128, new SecureRandom())
                .and(BigInteger.ONE.shiftLeft(80).subtract(BigInteger.ONE))
                .or(BigInteger.valueOf(millis).shiftLeft(80))
                .andNot(BigInteger.valueOf(0xF).shiftLeft(76))
                .or(BigInteger.valueOf(7).shiftLeft(76))
                .andNot(BigInteger.valueOf(3).shiftLeft(62))
                .or(BigInteger.TWO.shiftLeft(62));
    }

    private static String base32(BigInteger number) {
        StringBuilder text = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            text.append(BASE32.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return text.reverse().toString();
    }
}
