package dev.viva.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells background work that the process is going down, so that nobody sleeps through it. */
@ApplicationScoped
public class Draining {
    private final CountDownLatch started = new CountDownLatch(1);

    /** Before the consumers are closed: they wait for a handler that is in its retries. */
    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        started.countDown();
    }

    public boolean begun() {
        return started.getCount() == 0;
    }

    /** Waits for {@code pause}, or until the process goes down: then {@code true}, at once. */
    public boolean beginsWithin(Duration pause) {
        try {
            return started.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
