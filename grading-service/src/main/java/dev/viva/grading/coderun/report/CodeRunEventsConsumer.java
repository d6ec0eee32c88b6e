package dev.viva.grading.coderun.report;

import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.events.code.CodeTestsFinished;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import dev.viva.platform.event.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of runs, in order for each run, and of runners. */
@ApplicationScoped
public class CodeRunEventsConsumer implements EventConsumer {
    private final Inbox inbox;
    private final EventHandlers handlers;

    CodeRunEventsConsumer(Inbox inbox, RunReports runs, RunnerReports runners) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of()
                .on(CodeRunStarted.TYPE, CodeRunStarted.class, event -> runs.started(event.data()))
                .on(CodeTestsFinished.TYPE, CodeTestsFinished.class, event -> runs.testsFinished(event.data()))
                .on(CodeRunFinished.TYPE, CodeRunFinished.class, event -> runs.finished(event.data()))
                .on(CodeRunnerAnnounced.TYPE, CodeRunnerAnnounced.class, event -> runners.announced(event.data()));
    }

    @Override
    public String topic() {
        return Topics.CODE_RUNS.topic();
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }

    @Incoming("code-runs")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, handlers);
    }
}
