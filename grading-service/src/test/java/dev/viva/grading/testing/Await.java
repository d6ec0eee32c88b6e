package dev.viva.grading.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Await() {}

    /** Returns when {@code condition} holds; fails after half a minute. */
    public static void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() - end > 0) {
                    throw new AssertionError("Waited in vain until " + what);
                }
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        } catch (Exception fault) {
            throw new AssertionError("While waiting until " + what, fault);
        }
    }
}
