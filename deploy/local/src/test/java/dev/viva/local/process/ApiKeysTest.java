package dev.viva.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

    @Test
    void theIdIsAUuidOfVersionSevenWithTheTimeOfNow() {
        long before = System.currentTimeMillis();
        String id = ApiKeys.fresh().split("_", -1)[1];
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < id.length(); i++) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(id.charAt(i))));
        }
        assertThat(number.bitLength()).isLessThanOrEqualTo(128);
        assertThat(number.shiftRight(80).longValueExact()).isBetween(before, System.currentTimeMillis());
        assertThat(number.shiftRight(76).intValue() & 0xF).isEqualTo(7);
        assertThat(number.shiftRight(62).intValue() & 3).isEqualTo(2);
    }

    @Test
    void noTwoKeysAreEqual() {
        assertThat(ApiKeys.fresh()).isNotEqualTo(ApiKeys.fresh());
    }
}
