package dev.viva.events.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Double> VALUES =
            Map.of("users", 1e9, "actions", 100.0, "per-day", 7.0, "day", 2.0);

    @ParameterizedTest
    @CsvSource({
        "users * actions / 86400, 1157407.4074074074",
        "2 + 3 * 4, 14",
        "(2 + 3) * 4, 20",
        "10 - 2 - 3, 5",
        "2 ^ 3, 8",
        "2 ^ -1, 0.5",
        "-2 + 5, 3",
        "per-day - day, 5",
        "1.5e3 * 2, 3000",
        "100 / 10 / 2, 5",
    })
    void itIsCalculatedAsItIsWritten(String text, double value) {
        assertThat(Formula.of(text).orElseThrow().value(VALUES::get)).isCloseTo(value, within(Math.abs(value) * 1e-12));
    }

    @Test
    void itNamesWhatItRefersTo() {
        assertThat(Formula.of("users * per-day / (users + 2)").orElseThrow().names())
                .containsExactly("users", "per-day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "users *", "* users", "(users", "users)", "2 3", "a b", "2^3^4", "1..2", "--1", "exec()",
                "Users", "a;b", "1e", "x%2"
            })
    void whatBreaksTheGrammarIsNone(String text) {
        assertThat(Formula.of(text)).isEmpty();
    }

    @Test
    void aHostileFormulaIsNone() {
        assertThat(Formula.of("(".repeat(10_000))).isEmpty();
        assertThat(Formula.of("(".repeat(21) + "1" + ")".repeat(21))).isEmpty();
        assertThat(Formula.of("1+".repeat(100_000) + "1")).isEmpty();
        assertThat(Formula.of(null)).isEmpty();
    }

    @Test
    void aDivisionByZeroIsNotFinite() {
        assertThat(Formula.of("1 / (2 - 2)").orElseThrow().value(VALUES::get)).isInfinite();
        assertThat(Formula.of("10 ^ 999").orElseThrow().value(VALUES::get)).isInfinite();
    }
}
