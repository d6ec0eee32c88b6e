package dev.viva.attempt.followup;

import dev.viva.attempt.followup.FollowUpRepository.DueAttempt;
import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Closes follow-ups whose time is over, of all tenants, within a second. Replicas may find the same ones; one claims each. */
@ApplicationScoped
class FollowUpDeadlines {
    private static final Logger LOG = Logger.getLogger(FollowUpDeadlines.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final FollowUpService followUps;
    private final Tenants tenants;
    private final Draining draining;

    FollowUpDeadlines(FollowUpService followUps, Tenants tenants, Draining draining) {
        this.followUps = followUps;
        this.tenants = tenants;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        draining.lookout("follow-up-deadlines", PERIOD, this::closeDue).start();
    }

    private void closeDue() {
        for (DueAttempt due : tenants.acrossAll(() -> followUps.due(AT_ONCE))) {
            try {
                tenants.as(due.tenant(), () -> followUps.closeDue(due.id()));
            } catch (RuntimeException | Error e) {
                // One attempt that cannot be worked on must not keep the others waiting.
                LOG.errorf(e, "the follow-ups of attempt %s could not be closed", due.id());
            }
        }
    }
}
