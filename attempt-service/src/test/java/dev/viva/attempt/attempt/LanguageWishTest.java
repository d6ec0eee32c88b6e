package dev.viva.attempt.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageWishTest {
    private static final List<String> BOTH = List.of("en", "ru");

    @Test
    void whatIsSaidGoesBeforeTheHeader() {
        assertThat(new LanguageWish(Optional.of("ru"), Optional.of("en")).among(BOTH))
                .isEqualTo("ru");
    }

    @Test
    void theHeaderIsWeighed() {
        assertThat(header("ru-RU,ru;q=0.9,en;q=0.8").among(BOTH)).isEqualTo("ru");
        assertThat(header("de, en;q=0.3, ru;q=0.2").among(BOTH)).isEqualTo("en");
        assertThat(header("de").among(BOTH)).isEqualTo("en");
    }

    @Test
    void aQuestionInOneLanguageIsTakenInThatOne() {
        assertThat(header("en").among(List.of("ru"))).isEqualTo("ru");
    }

    @Test
    void aHeaderThatCannotBeReadIsNoWish() {
        assertThat(header(";;q=x,").among(BOTH)).isEqualTo("en");
        assertThat(new LanguageWish(Optional.empty(), Optional.empty()).among(BOTH))
                .isEqualTo("en");
    }

    private static LanguageWish header(String value) {
        return new LanguageWish(Optional.empty(), Optional.of(value));
    }
}
