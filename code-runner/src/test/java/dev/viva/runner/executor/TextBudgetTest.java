package dev.viva.runner.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBudgetTest {
    private static final String MARK = "\n… [truncated]";

    @Test
    void whatFitsIsToldAsItIs() {
        TextBudget budget = new TextBudget(100);
        assertThat(budget.take("ends \"well\"\n", 50)).isEqualTo("ends \"well\"\n");
        assertThat(budget.take("", 0)).isEmpty();
        assertThat(budget.take(null, 50)).isNull();
    }

    @Test
    void allTextsTogetherTakeNoMoreThanTheBudget() {
        TextBudget budget = new TextBudget(60);
        assertThat(budget.take("x".repeat(40), 60)).hasSize(40);
        assertThat(budget.take("y".repeat(40), 60)).isEqualTo("yyy" + MARK);
        assertThat(budget.take("z", 60)).isEqualTo(MARK);
    }

    @Test
    void whatCannotBeStoredIsReplaced() {
        assertThat(new TextBudget(100).take("a\0b\ud800c\udc00d\ud83d\ude00", 100))
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ud83d\ude00");
    }

    /** Each of these letters takes another number of bytes in JSON than in Java. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\"", "ж", "→", "\ud83d\ude00"})
    void bytesAreCountedAsTheEventHasThem(String letter) throws Exception {
        String told = new TextBudget(10_000).take(letter.repeat(20_000), 10_000);
        assertThat(told).endsWith(MARK);
        String json = Json.MAPPER.writeValueAsString(told);
        assertThat(json.getBytes(StandardCharsets.UTF_8).length - 2).isBetween(9_990, 10_000);
    }
}
