package dev.viva.platform.event;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Tries until it succeeds, because a record that is passed over is lost to its consumer. Ends only with success or with the patience. */
final class Retry {
    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private Retry() {}

    /** Whether it was done; not, if the patience has ended first. */
    static boolean untilDone(String what, Runnable attempt, Inbox.Patience patience) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                attempt.run();
                return true;
            } catch (RuntimeException | Error e) {
                log(what, tries, pause, e);
                if (patience.endsAfter(jittered(pause))) {
                    LOG.infof("%s is left to the next consumer: %s", what, e);
                    return false;
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
}
