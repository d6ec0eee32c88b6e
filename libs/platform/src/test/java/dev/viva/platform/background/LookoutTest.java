package dev.viva.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookoutTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 30;

    private final Draining draining = new Draining();
    private final LinkedBlockingQueue<Integer> looks = new LinkedBlockingQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    @AfterEach
    void end() throws InterruptedException {
        draining.on(new ShutdownEvent());
    }

    private void look() {
        looks.add(number.incrementAndGet());
    }

    private Integer next() throws InterruptedException {
        return looks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void itLooksAfterEveryPeriod() throws InterruptedException {
        draining.lookout("test", Duration.ofMillis(1), this::look).start();

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void itLooksAtOnceWhenItIsWoken() throws InterruptedException {
        Lookout lookout = draining.lookout("test", NEVER, this::look);
        lookout.start();
        lookout.wake();

        assertThat(next()).isEqualTo(1);
    }

    @Test
    void itIsNotWokenInVainBeforeItIsStarted() throws InterruptedException {
        Lookout lookout = draining.lookout("test", NEVER, this::look);
        lookout.wake();
        lookout.start();

        assertThat(next()).isEqualTo(1);
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("the database is away"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aLookThatFailsIsNotTheLast(Throwable failure) throws InterruptedException {
        draining.lookout("test", Duration.ofMillis(1), () -> {
                    look();
                    LookoutTest.<RuntimeException>raise(failure);
                })
                .start();

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked") // the compiler does not see that it is unchecked
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Whoever goes down waits for the look at hand, and there is none after it, however long the period is. */
    @Test
    void theEndIsNotSleptThrough() throws InterruptedException {
        Lookout lookout = draining.lookout("test", NEVER, this::look);
        lookout.start();
        draining.on(new ShutdownEvent());
        lookout.wake();

        assertThat(looks).isEmpty();
    }
}
