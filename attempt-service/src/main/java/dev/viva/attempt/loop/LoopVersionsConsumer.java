package dev.viva.attempt.loop;

import dev.viva.events.Topics;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of published loop versions. */
@ApplicationScoped
public class LoopVersionsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    public LoopVersionsConsumer(Inbox inbox, LoopVersions loops) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(
                        LoopVersionState.TYPE,
                        LoopVersionState.class,
                        event -> loops.keep(event.tenant(), event.sequence(), event.data()));
    }

    @Incoming("loop-versions")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.state(record, handlers);
    }

    @Override
    public String topic() {
        return Topics.LOOP_VERSIONS.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
