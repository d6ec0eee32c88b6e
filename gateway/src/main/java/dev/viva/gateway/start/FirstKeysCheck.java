package dev.viva.gateway.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The gateway lets nobody in before its first keys are stored. */
@Readiness
@ApplicationScoped
public class FirstKeysCheck implements HealthCheck {
    private final FirstKeys keys;

    public FirstKeysCheck(FirstKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first keys").status(keys.areStored()).build();
    }
}
