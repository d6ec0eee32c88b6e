package dev.viva.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class QueryParameterTest {
    @Test
    void aValueThatCanBeReadIsNoFault() {
        assertThat(expected(Integer.class, "50")).isEmpty();
        assertThat(expected(Instant.class, "2026-11-23T09:00:00.5Z")).isEmpty();
        assertThat(expected(TimeUnit.class, "SECONDS")).isEmpty();
        assertThat(expected(boolean.class, "true")).isEmpty();
        assertThat(expected(String.class, "anything at all")).isEmpty();
    }

    @Test
    void anotherValueIsToldWhatIsExpected() {
        assertThat(expected(Integer.class, "many")).isEqualTo("a whole number");
        assertThat(expected(Long.class, "1.5")).isEqualTo("a whole number");
        assertThat(expected(Instant.class, "yesterday")).startsWith("a time");
        assertThat(expected(TimeUnit.class, "seconds")).startsWith("one of [NANOSECONDS,");
        assertThat(expected(Boolean.class, "yes")).isEqualTo("true or false");
    }

    private static String expected(Class<?> type, String value) {
        return new QueryParameter("parameter", type).expectedInsteadOf(value).orElse("");
    }
}
