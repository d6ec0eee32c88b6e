package dev.viva.platform.event.consumer;

import dev.viva.platform.background.Draining;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.Inbox;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The threads that read the topics of all {@link EventConsumer}s; each is a member of the group that has the service's name. */
@ApplicationScoped
class ConsumerLoops {
    private final Draining draining;
    private final List<ConsumerLoop> loops;

    ConsumerLoops(Draining draining, Inbox inbox, KafkaConsumers kafka, @All List<EventConsumer> consumers) {
        this.draining = draining;
        this.loops = consumers.stream()
                .flatMap(consumer -> loops(draining, inbox, kafka, consumer))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        loops.forEach(loop -> draining.background(
                Thread.ofPlatform().name("events " + loop.topic()).daemon().unstarted(loop), loop::wake));
    }

    List<ConsumerLoop> all() {
        return loops;
    }

    private static Stream<ConsumerLoop> loops(
            Draining draining, Inbox inbox, KafkaConsumers kafka, EventConsumer consumer) {
        if (consumer.atOnce() < 1) {
            throw new IllegalStateException(
                    "nobody would read " + consumer.topic() + ": " + consumer.atOnce() + " consumers at once");
        }
        Backlog backlog = new Backlog(consumer.topic(), consumer.atOnce(), Clock.systemUTC());
        return IntStream.rangeClosed(1, consumer.atOnce())
                .mapToObj(number -> new ConsumerLoop(
                        consumer,
                        backlog,
                        inbox,
                        draining,
                        () -> new ConsumerSession(kafka.open(consumer.topic() + "-" + number), consumer.topic())));
    }
}
