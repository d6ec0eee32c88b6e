package dev.viva.grading.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    @Test
    void itRestsAndThenAdmitsOne() {
        long[] now = {5};
        Breaker breaker = new Breaker(() -> now[0]);
        for (int i = 0; i < Breaker.FAILURES; i++) {
            assertThat(breaker.admits()).isTrue();
            breaker.went(false);
        }
        assertThat(breaker.admits()).isFalse();
        now[0] += Breaker.REST.minus(Duration.ofNanos(1)).toNanos();
        assertThat(breaker.admits()).isFalse();
        now[0]++;
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).as("the others rest on").isFalse();
        breaker.went(true);
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void onlyFailuresInARowCount() {
        Breaker breaker = new Breaker(() -> 0);
        for (int i = 0; i < 3 * Breaker.FAILURES; i++) {
            breaker.went(i % Breaker.FAILURES == 0);
            assertThat(breaker.admits()).isTrue();
        }
    }
}
