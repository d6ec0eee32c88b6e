package dev.viva.attempt.interview.time;

import dev.viva.platform.background.Draining;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Gives a sign of life every five seconds, on a thread of its own, so that nothing slow is taken for an outage. */
@ApplicationScoped
class Heartbeat {
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
        // If the database is away, that is an outage too: the next sign of life finds the gap.
        draining.lookout("heartbeat", PERIOD, () -> outages.beat(clock.now())).startNow();
    }
}
