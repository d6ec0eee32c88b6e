package dev.viva.runner.health;

import dev.viva.runner.transport.Runner;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A runner whose loop has ended would never take work again. Without a sandbox it has none, and a restart would help nobody. */
@Liveness
@ApplicationScoped
public class WorkCheck implements HealthCheck {
    private final Runner runner;

    WorkCheck(Runner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("work").status(runner.takesWork()).build();
    }
}
