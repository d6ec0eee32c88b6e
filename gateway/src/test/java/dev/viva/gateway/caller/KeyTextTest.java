package dev.viva.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final String ID = "01kavt9x0cfq4sx3k0c3w2v7rt";
    private static final String SECRET = "0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3abc";

    @Test
    void aFreshKeyIsReadBackAsItWas() {
        KeyText key = KeyText.fresh();
        assertThat(KeyText.parse(key.text())).contains(key);
        assertThat(key.text()).matches("viva_[0-9a-z]{26}_[0-9A-Za-z]{43}");
    }

    @Test
    void freshKeysDifferAndAreNotWeak() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            KeyText key = KeyText.fresh();
            assertThat(key.isWeak()).isFalse();
            assertThat(secrets.add(key.secret())).isTrue();
        }
    }

    @Test
    void theHashIsThatOfTheSecretAlone() {
        KeyText key = KeyText.parse("viva_" + ID + "_" + SECRET).orElseThrow();
        // printf %s SECRET | sha256sum
        assertThat(key.secretSha256()).isEqualTo("f06924df45aa1ef4e91ab1dbd99082b0e3231070b4f53a61b4799e0a4797373e");
    }

    @Test
    void aKeyNeverPrintsItsSecret() {
        KeyText key = KeyText.parse("viva_" + ID + "_" + SECRET).orElseThrow();
        assertThat(key.toString()).isEqualTo("key_" + ID).doesNotContain(SECRET);
    }

    @Test
    void aTypedSecretIsWeak() {
        assertThat(KeyText.parse("viva_" + ID + "_" + "a".repeat(43))
                        .orElseThrow()
                        .isWeak())
                .isTrue();
        assertThat(KeyText.parse("viva_" + ID + "_" + "changeme".repeat(6).substring(0, 43))
                        .orElseThrow()
                        .isWeak())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "viva_",
                "viva_" + ID,
                "viva_" + ID + "_short",
                "viva_" + ID + "_" + SECRET + "x",
                "viva_" + ID + "_" + SECRET + "\n",
                "VIVA_" + ID + "_" + SECRET,
                "viva_91kavt9x0cfq4sx3k0c3w2v7rt_" + SECRET,
                "viva_01kavt9x0cfq4sx3k0c3w2v7ru_" + "0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3ab-",
            })
    void anythingElseIsNoKey(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }

    @Property
    void noTextBreaksTheParser(@ForAll String text) {
        assertThat(KeyText.parse(KeyText.PREFIX + text)).isNotNull();
    }
}
