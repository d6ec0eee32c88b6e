package dev.viva.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.text.Token.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
    private final KnownWords words = new KnownWords();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aWordIsLookedUpOnce() {
        assertThat(words.get("policy", this::look)).isSameAs(words.get("policy", this::look));
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatIsTooLongForAWordIsNotKept() {
        String long41 = "a".repeat(41);
        assertThat(words.get(long41, this::look)).isEqualTo(words.get(long41, this::look));
        assertThat(looks).hasValue(2);
    }

    private Lexicon.Entry look(String word) {
        looks.incrementAndGet();
        return new Lexicon.Entry(word, List.of(word), 1, Role.UNKNOWN, 1);
    }
}
