package dev.viva.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final String MARK = "\0nonce\n";

    private final AtomicInteger overflows = new AtomicInteger();
    private final Output output = new Output(10, overflows::incrementAndGet);

    @Test
    void whatComesBeforeTheMarkIsKept() throws Exception {
        pump("0123456789" + MARK + "later");
        assertThat(output.awaitMark(0)).isTrue();
        assertThat(output.taken().text()).isEqualTo("0123456789");
        assertThat(output.taken().written()).isEqualTo(10);
        assertThat(overflows).hasValue(0);
    }

    @Test
    void aMarkBeyondTheLimitIsNotWaitedFor() throws Exception {
        pump("01234567890123456789" + MARK);
        assertThat(output.awaitMark(0)).isTrue();
        assertThat(output.taken().written()).isGreaterThan(10);
        assertThat(output.taken().text()).isEqualTo("0123456789\n… [truncated]");
        assertThat(overflows).hasValue(1);
    }

    private void pump(String text) {
        output.begin(MARK, 10);
        output.pump(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
