package dev.viva.grading.coderun.report;

import dev.viva.events.Topics;
import dev.viva.events.code.CodeRunFinished;
import dev.viva.events.code.CodeRunStarted;
import dev.viva.events.code.CodeRunnerAnnounced;
import dev.viva.events.code.CodeTestsFinished;
import dev.viva.platform.event.EventConsumer;
import dev.viva.platform.event.EventHandlers;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of runs, in order for each run, and of runners. */
@ApplicationScoped
public class CodeRunEventsConsumer implements EventConsumer {
    private static final int AT_ONCE = 2;

    private final EventHandlers handlers;

    CodeRunEventsConsumer(RunReports runs, RunnerReports runners) {
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

    @Override
    public int atOnce() {
        return AT_ONCE;
    }
}
