package dev.viva.platform.event;

import dev.viva.platform.background.Draining;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Tries until it succeeds, because the record of a consumer that gives up is lost to it. Ends only with success or with the process.
 */
@ApplicationScoped
class Retry {
    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Draining draining;

    Retry(Draining draining) {
        this.draining = draining;
    }

    /**
     * @throws GoingDown if the process goes down first: then the record must not be acknowledged
     */
    void untilDone(String what, Runnable attempt) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                attempt.run();
                return;
            } catch (RuntimeException | Error e) {
                log(what, tries, pause, e);
                if (draining.begun() || draining.beginsWithin(jittered(pause))) {
                    throw new GoingDown(what, e);
                }
            }
            pause = pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                pause = LONGEST_PAUSE;
            }
        }
    }

    private static void log(String what, int tries, Duration pause, Throwable e) {
        // The first pauses, about half a second, are what an event waits for its neighbour; only a wait that lasts is
        // news.
        if (tries == 6) {
            LOG.warnf("%s is tried again: %s", what, e);
        } else if (pause.compareTo(LONGEST_PAUSE) == 0 && tries % 12 == 0) {
            LOG.warnf(e, "%s is still tried, %d times by now", what, tries);
        } else {
            LOG.debugf("%s is tried again: %s", what, e);
        }
    }

    private static Duration jittered(Duration pause) {
        return pause.plusNanos(
                ThreadLocalRandom.current().nextLong(pause.dividedBy(4).toNanos() + 1));
    }

    /** The process goes down before the work was done. */
    static final class GoingDown extends RuntimeException {
        GoingDown(String what, Throwable cause) {
            super(what + " is left to the next process, because this one goes down", cause);
        }
    }
}
