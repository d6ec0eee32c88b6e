package dev.viva.attempt.interview.time;

import dev.viva.platform.event.Draining;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Gives a sign of life every five seconds, on a thread of its own, so that nothing slow is taken for an outage. */
@ApplicationScoped
class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Outages outages;
    private final DatabaseClock clock;
    private final Draining draining;

    Heartbeat(Outages outages, DatabaseClock clock, Draining draining) {
        this.outages = outages;
        this.clock = clock;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        draining.background("heartbeat", this::run);
    }

    private void run() {
        do {
            try {
                outages.beat(clock.now());
            } catch (RuntimeException e) {
                // The database is away, which is an outage too: the next sign of life finds the gap.
                LOG.warnf("no sign of life could be given: %s", e);
            }
        } while (!draining.beginsWithin(PERIOD));
    }
}
