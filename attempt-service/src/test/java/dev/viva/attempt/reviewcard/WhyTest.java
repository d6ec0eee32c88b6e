package dev.viva.attempt.reviewcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.fsrs.Rating;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final Instant AT = Instant.parse("2026-11-20T23:59:00Z");

    @Test
    void theSentenceSaysWhatHappenedAndHowLikelyRecallIs() {
        assertThat(Why.of(Rating.AGAIN, AT, 0.874, "en"))
                .isEqualTo("Missed on 2026-11-20; the chance to recall it now is about 87 %.");
        assertThat(Why.of(Rating.HARD, AT, 0.874, "en")).startsWith("Only partly met on 2026-11-20");
        assertThat(Why.of(Rating.GOOD, AT, 1, "en"))
                .startsWith("Met on 2026-11-20")
                .contains("100 %");
    }

    @Test
    void eachSentenceExistsInRussian() {
        assertThat(Why.of(Rating.AGAIN, AT, 0.874, "ru"))
                .isEqualTo("Критерий не раскрыт 2026-11-20; вероятность вспомнить его сейчас — около 87 %.");
        assertThat(Why.of(Rating.HARD, AT, 0.874, "ru")).startsWith("Критерий раскрыт лишь отчасти 2026-11-20");
        assertThat(Why.of(Rating.GOOD, AT, 0.874, "ru")).startsWith("Критерий раскрыт 2026-11-20");
    }
}
