package dev.viva.grading.coderun.dispatch;

import dev.viva.grading.coderun.CodeRunConfig;
import dev.viva.grading.coderun.CodeRunTimeline;
import dev.viva.grading.coderun.CodeRunners;
import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks every second for runs that are lost or that nobody takes, and every hour for those that are kept no longer. Replicas may find
 * the same ones; the run's lock lets one work.
 */
@ApplicationScoped
class QueueUpkeep {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration FORGET_PERIOD = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final LostRuns lost;
    private final QueueTable queue;
    private final CodeRunners runners;
    private final CodeRunConfig config;
    private final Tenants tenants;
    private final Draining draining;
    private Instant forgotten = Instant.EPOCH;
    private final long startedNanos = System.nanoTime();

    QueueUpkeep(
            LostRuns lost,
            QueueTable queue,
            CodeRunners runners,
            CodeRunConfig config,
            Tenants tenants,
            Draining draining) {
        this.lost = lost;
        this.queue = queue;
        this.runners = runners;
        this.config = config;
        this.tenants = tenants;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        if (config.queue().enabled()) {
            draining.lookout("code-queue-upkeep", PERIOD, this::look).start();
        }
    }

    private void look() {
        // What the runners said while this service was down is read first: their leases are not over, only unheard.
        if (System.nanoTime() - startedNanos < CodeRunners.GONE_AFTER.toNanos()) {
            return;
        }
        if (tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(queue::isAnyOpen))) {
            lost.putBack();
            lost.giveUpUntaken();
        }
        forgetOld();
    }

    private void forgetOld() {
        Instant now = CodeRunTimeline.now();
        if (forgotten.plus(FORGET_PERIOD).isAfter(now)) {
            return;
        }
        tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(() -> queue.forget(now.minus(KEPT))));
        runners.forgetGone();
        forgotten = now;
    }
}
