package dev.viva.runner.worker;

import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.job.JobResult;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What {@code /q/metrics} says of runs. */
public final class RunMeters {
    private final MeterRegistry registry;
    private final Set<String> languages;

    /** @param languages the ids that may become a label: an id of a request could be anything */
    public RunMeters(MeterRegistry registry, Set<String> languages) {
        this.registry = registry;
        this.languages = languages;
    }

    /** A gauge of one, so that an alarm can ask for its absence. */
    public void tier(String tier) {
        registry.gauge("viva.runner.sandbox", List.of(Tag.of("tier", tier)), 1);
    }

    void slots(int slots, Supplier<Number> busy) {
        Gauge.builder("viva.runner.slots", () -> slots).register(registry);
        Gauge.builder("viva.runner.slots.busy", busy).register(registry);
    }

    void finished(String language, JobResult result, long nanos) {
        String label = languages.contains(language) ? language : "other";
        String end = result.fault() == null ? "verdicts" : result.fault().code();
        registry.timer("viva.code.runs", "language", label, "end", end).record(nanos, TimeUnit.NANOSECONDS);
        for (TestResult test : result.tests()) {
            registry.counter("viva.code.tests", "language", label, "verdict", test.verdict())
                    .increment();
        }
    }
}
