package dev.viva.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final Patience patience = new Patience(Duration.ofSeconds(60));

    @Test
    void whoHasAskedNothingIsPatient() {
        assertThat(patience.isOver(at(1_000))).isFalse();
    }

    @Test
    void itIsOverWhenNothingWasAnsweredSinceTheFirstQuestion() {
        patience.notAnswered(at(20));
        patience.notAnswered(at(0));
        patience.notAnswered(at(40));

        assertThat(patience.isOver(at(59))).isFalse();
        assertThat(patience.isOver(at(60))).isTrue();
    }

    @Test
    void eachAnswerBeginsItAnew() {
        patience.notAnswered(at(0));
        patience.answered(at(50));
        assertThat(patience.isOver(at(1_000))).isFalse();

        patience.notAnswered(at(0));
        assertThat(patience.isOver(at(109))).isFalse();
        assertThat(patience.isOver(at(110))).isTrue();
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
