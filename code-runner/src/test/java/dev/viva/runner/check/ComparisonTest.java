package dev.viva.runner.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.runner.executor.Json;
import dev.viva.runner.job.CheckerSpec;
import dev.viva.runner.job.CheckerSpec.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final CheckerSpec NEAR = new CheckerSpec(Kind.FLOAT, 1e-6, null, null, null);

    @Test
    void exactMeansEqualValues() {
        assertThat(values(CheckerSpec.EXACT, "[1, {\"a\": null}]", "[1.0, {\"a\": null}]"))
                .isTrue();
        assertThat(values(CheckerSpec.EXACT, "1", "true")).isFalse();
        assertThat(values(CheckerSpec.EXACT, "\"1\"", "1")).isFalse();
        assertThat(values(CheckerSpec.EXACT, "[1, 2]", "[2, 1]")).isFalse();
        assertThat(values(CheckerSpec.EXACT, "[]", "{}")).isFalse();
        assertThat(values(CheckerSpec.EXACT, "NaN", "NaN")).isTrue();
        assertThat(values(CheckerSpec.EXACT, "NaN", "{\"$number\": \"NaN\"}")).isTrue();
        assertThat(values(CheckerSpec.EXACT, "9007199254740993", "9007199254740992"))
                .isFalse();
    }

    @Test
    void floatsMayDifferAlsoWithinArrays() {
        assertThat(values(NEAR, "[[0.1, 2]]", "[[0.1000001, 2.0000001]]")).isTrue();
        assertThat(values(NEAR, "[0.1]", "[0.2]")).isFalse();
        assertThat(values(NEAR, "[0.1]", "[NaN]")).isFalse();
        assertThat(values(NEAR, "[0.1]", "[0.1, 0.1]")).isFalse();
        assertThat(values(NEAR, "Infinity", "1e308")).isFalse();
        assertThat(Comparison.of(NEAR, "x 0.5\n", "x 0.50000001")).isTrue();
        assertThat(Comparison.of(NEAR, "x 0.5\n", "y 0.5")).isFalse();
    }

    @Test
    void orderMayNotMatter() {
        CheckerSpec unordered = new CheckerSpec(Kind.UNORDERED, null, null, null, null);
        assertThat(values(unordered, "[[1, 2], 3, 3]", "[3, [1, 2], 3]")).isTrue();
        assertThat(values(unordered, "[[1, 2], 3, 3]", "[3, [2, 1], 3]")).isFalse();
        assertThat(values(unordered, "[1, 1, 2]", "[1, 2, 2]")).isFalse();
        assertThat(Comparison.of(unordered, "a\nb\n", "b\na")).isTrue();
    }

    @Test
    void textsMayEndInSpace() {
        assertThat(Comparison.of(CheckerSpec.EXACT, "9\n", "9")).isTrue();
        assertThat(Comparison.of(CheckerSpec.EXACT, "9 9", "9  9")).isFalse();
        CheckerSpec tokens = new CheckerSpec(Kind.TOKENS, null, null, null, null);
        assertThat(Comparison.of(tokens, "9 9", " 9\n9\t")).isTrue();
        assertThat(Comparison.of(tokens, "9 9", "99")).isFalse();
    }

    private static boolean values(CheckerSpec checker, String expected, String got) {
        try {
            return Comparison.of(checker, Json.MAPPER.readTree(expected), Json.MAPPER.readTree(got));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
