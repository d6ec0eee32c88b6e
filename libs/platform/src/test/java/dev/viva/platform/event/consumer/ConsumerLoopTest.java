package dev.viva.platform.event.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.platform.background.Draining;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class ConsumerLoopTest {
    private static final EventConsumer THINGS = new EventConsumer() {
        @Override
        public String topic() {
            return "things";
        }

        @Override
        public EventHandlers handlers() {
            return EventHandlers.of();
        }
    };

    private final List<Duration> silences = new ArrayList<>();

    /** Its pauses would be long enough in the end for the process to be restarted. */
    @Test
    void aLoopThatFindsNoBrokerTriesAgainAndIsAlive() throws InterruptedException {
        ConsumerLoop[] loop = new ConsumerLoop[1];
        Thread[] thread = new Thread[1];
        loop[0] = new ConsumerLoop(THINGS, new Backlog("things", 1, Clock.systemUTC()), null, new Draining(), () -> {
            silences.add(loop[0].silence());
            if (silences.size() == 2) {
                thread[0].interrupt();
            }
            throw new KafkaException("no such host");
        });
        thread[0] = Thread.ofPlatform().unstarted(loop[0]);
        thread[0].start();
        thread[0].join();
        assertThat(silences).hasSize(2).allSatisfy(silence -> assertThat(silence)
                .isLessThan(Duration.ofMillis(900)));
    }
}
