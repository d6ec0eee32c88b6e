package dev.viva.platform.background;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells background work that the process is going down, so that nobody sleeps through it. */
@ApplicationScoped
public class Draining {
    /** As long as a connection of the pool is waited for. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final CountDownLatch started = new CountDownLatch(1);
    private final Queue<Thread> background = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> wakers = new ConcurrentLinkedQueue<>();

    /** Before the consumers are closed: they wait for a handler that is in its retries. */
    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) throws InterruptedException {
        started.countDown();
        wakers.forEach(Runnable::run);
        long end = System.nanoTime() + LAST_ROUND.toNanos();
        for (Thread thread : background) {
            thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /** Runs a loop that ends when the process goes down; its last round is waited for, so that it finds the database still there. */
    public void background(String name, Runnable loop) {
        background.add(Thread.ofVirtual().name(name).start(loop));
    }

    /** The same with a thread of the caller's, which has to be woken to see it. */
    public void background(Thread unstarted, Runnable waker) {
        wakers.add(waker);
        background.add(unstarted);
        unstarted.start();
    }

    /** Somebody who looks for work after every {@code period}, on a thread of this name; not before it is started. */
    public Lookout lookout(String name, Duration period, Runnable look) {
        return new Lookout(this, name, period, look);
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
