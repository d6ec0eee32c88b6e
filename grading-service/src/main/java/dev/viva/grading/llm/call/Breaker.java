package dev.viva.grading.llm.call;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps an endpoint that fails from holding up everybody: after several conversations in a row that failed by its fault nobody asks it for a
 * while, then one conversation tries it out.
 */
final class Breaker {
    static final int FAILURES = 5;
    static final Duration REST = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private int failures;
    private long restsUntil;

    /** @param nanos a clock that never goes back, as {@code System::nanoTime} */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether a conversation may begin; after a rest the first one that asks may, and the others rest on until it has ended. */
    synchronized boolean admits() {
        if (failures < FAILURES) {
            return true;
        }
        if (nanos.getAsLong() - restsUntil < 0) {
            return false;
        }
        restsUntil = nanos.getAsLong() + REST.toNanos();
        return true;
    }

    synchronized void went(boolean well) {
        if (well) {
            failures = 0;
            return;
        }
        failures = Math.min(FAILURES, failures + 1);
        if (failures == FAILURES) {
            restsUntil = nanos.getAsLong() + REST.toNanos();
        }
    }
}
