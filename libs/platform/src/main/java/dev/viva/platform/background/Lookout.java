package dev.viva.platform.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for work after every period, and at once when it is woken: what this process leaves for it need not wait, and what others left is
 * found a period later. One look follows the other, until the process goes down.
 */
public final class Lookout {
    private static final Logger LOG = Logger.getLogger(Lookout.class);

    private final Draining draining;
    private final String name;
    private final Duration period;
    private final Runnable look;
    private final Semaphore wakeUps = new Semaphore(0);
    private boolean failing;

    Lookout(Draining draining, String name, Duration period, Runnable look) {
        this.draining = draining;
        this.name = name;
        this.period = period;
        this.look = look;
    }

    /** Begins to look, the first time after a period. */
    public void start() {
        draining.background(Thread.ofVirtual().name(name).unstarted(this::run), this::wake);
    }

    /** The same, and looks at once. */
    public void startNow() {
        start();
        wake();
    }

    /** Looks now, or as soon as the look at hand has ended. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    private void run() {
        while (isOnceMore()) {
            try {
                look.run();
                failing = false;
            } catch (RuntimeException | Error e) {
                // Most likely the database is away; whatever it is, the same work is found at the next look.
                if (!failing) {
                    LOG.warnf("%s: nothing can be done right now: %s", name, e);
                }
                failing = true;
            }
        }
    }

    /** Waits for the next look; false if there is none. */
    private boolean isOnceMore() {
        try {
            if (wakeUps.tryAcquire(period.toNanos(), TimeUnit.NANOSECONDS)) {
                wakeUps.drainPermits();
            }
            return !draining.begun();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
