package dev.viva.platform.event.consumer;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether each consumer still asks for records. One whose handler hangs does not: the broker has given its partitions to others by then,
 * and a new process would be better than this one. A broker that is away hangs nobody.
 */
@Liveness
public class ConsumersCheck implements HealthCheck {
    private final ConsumerLoops consumers;

    ConsumersCheck(ConsumerLoops consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers").up();
        for (ConsumerLoop loop : consumers.all()) {
            Duration silence = loop.silence();
            if (silence.compareTo(KafkaConsumers.LONGEST_SILENCE) > 0) {
                answer.down().withData(loop.topic(), "hangs since " + silence.toSeconds() + " s");
            }
        }
        return answer.build();
    }
}
