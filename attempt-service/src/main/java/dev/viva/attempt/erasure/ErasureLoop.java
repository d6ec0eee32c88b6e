package dev.viva.attempt.erasure;

import dev.viva.platform.background.Draining;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes what open erasures of all tenants have left, batch by batch. Replicas may find the same ones; one claims each batch. */
@ApplicationScoped
class ErasureLoop {
    private static final Logger LOG = Logger.getLogger(ErasureLoop.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int AT_ONCE = 20;

    private final ErasureService erasures;
    private final Tenants tenants;
    private final Draining draining;

    ErasureLoop(ErasureService erasures, Tenants tenants, Draining draining) {
        this.erasures = erasures;
        this.tenants = tenants;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        draining.lookout("erasures", PERIOD, this::eraseAll).start();
    }

    private void eraseAll() {
        for (ErasureRows.Open open : tenants.acrossAll(() -> erasures.open(AT_ONCE))) {
            try {
                tenants.as(open.tenant(), () -> {
                    while (!draining.begun() && erasures.next(open.id())) {
                        LOG.debugf("another batch of erasure %s is deleted", open.id());
                    }
                });
            } catch (RuntimeException | Error e) {
                // One that cannot go on must not keep the others waiting.
                LOG.errorf(e, "erasure %s could not go on", new ErasureId(open.id()));
            }
        }
    }
}
