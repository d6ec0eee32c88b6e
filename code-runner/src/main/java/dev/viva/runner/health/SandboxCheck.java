package dev.viva.runner.health;

import dev.viva.runner.transport.Runner;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready without a sandbox; says what the self-test found, whatever it is. */
@Readiness
@ApplicationScoped
public class SandboxCheck implements HealthCheck {
    private final Runner runner;

    SandboxCheck(Runner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sandbox")
                .status(runner.slots() > 0)
                .withData("tier", runner.tier().name())
                .withData("slots", runner.slots())
                .withData(
                        "languages",
                        String.join(
                                ", ",
                                runner.languages().stream()
                                        .map(language -> language.id() + " " + language.version())
                                        .toList()));
        runner.refused().forEach((tier, faults) -> answer.withData("refused" + tier, String.join("; ", faults)));
        return answer.build();
    }
}
