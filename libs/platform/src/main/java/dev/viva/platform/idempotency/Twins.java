package dev.viva.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a crowd of equal requests from taking every database connection: of one key, one request works, two wait at the database, and
 * the others wait here without a connection.
 */
@ApplicationScoped
class Twins {
    private static final int WITH_CONNECTION = 3;
    static final int WAIT_SECONDS = 5;

    private final ConcurrentHashMap<String, Crowd> crowds = new ConcurrentHashMap<>();

    /** Waits for a place, at most {@value #WAIT_SECONDS} s. Whoever got {@code true} must {@link #leave}. */
    boolean enter(RequestKey key) throws InterruptedException {
        Crowd crowd = crowds.compute(key.identity(), (k, known) -> (known == null ? new Crowd() : known).joined());
        if (crowd.places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            return true;
        }
        forget(key);
        return false;
    }

    void leave(RequestKey key) {
        Crowd crowd = crowds.get(key.identity());
        crowd.places.release();
        forget(key);
    }

    private void forget(RequestKey key) {
        crowds.computeIfPresent(key.identity(), (k, crowd) -> crowd.left() ? null : crowd);
    }

    /** Changed only inside the map's compute methods, which are atomic per key. */
    private static final class Crowd {
        private final Semaphore places = new Semaphore(WITH_CONNECTION, true);
        private int members;

        Crowd joined() {
            members++;
            return this;
        }

        /** Whether nobody is left. */
        boolean left() {
            members--;
            return members == 0;
        }
    }
}
