package dev.viva.grading.grading;

import dev.viva.grading.grading.GradingStepRepository.DueStep;
import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks every second for steps that are due, of all tenants. Replicas may find the same ones; the submission's lock lets one work. */
@ApplicationScoped
class StepRetries {
    private static final Logger LOG = Logger.getLogger(StepRetries.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final GradingStepRepository steps;
    private final GradingService gradings;
    private final Tenants tenants;
    private final Draining draining;

    StepRetries(GradingStepRepository steps, GradingService gradings, Tenants tenants, Draining draining) {
        this.steps = steps;
        this.gradings = gradings;
        this.tenants = tenants;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        draining.lookout("step-retries", PERIOD, this::retryDue).start();
    }

    private void retryDue() {
        List<DueStep> due = tenants.acrossAll(
                () -> QuarkusTransaction.requiringNew().call(() -> steps.due(Instant.now(), AT_ONCE)));
        for (DueStep step : due) {
            try {
                tenants.as(step.tenant(), () -> gradings.retry(step.id()));
            } catch (RuntimeException | Error e) {
                // One step that cannot be worked on must not keep the others waiting.
                LOG.errorf(e, "step %s could not be retried", step.id());
            }
        }
    }
}
