package dev.viva.runner.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Job;
import dev.viva.runner.job.JobResult;
import dev.viva.runner.sandbox.Sandboxes;
import dev.viva.runner.sandbox.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs as the API writes them, run by one executor in the best tier of this machine, or by one in each tier. */
final class Jobs {
    private static final Map<Tier, Executor> IN_TIERS = new EnumMap<>(Tier.class);
    static final Optional<Path> KEPT = Optional.of(Path.of("target", "kept").toAbsolutePath());
    private static final Executor EXECUTOR = start(Sandboxes.probe(), 1, Duration.ofMinutes(1));

    private Jobs() {}

    private static Executor start(Sandboxes found, int warmBoxes, Duration rest) {
        System.out.println("Tests of the executor run in sandbox tier " + found.tier());
        try {
            Executor executor = Executor.start(found.sandbox().orElseThrow(), warmBoxes, rest, KEPT);
            Runtime.getRuntime().addShutdownHook(new Thread(executor::close));
            return executor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tiers that hold on this machine. */
    static Stream<Tier> tiers() {
        return Stream.of(Tier.A, Tier.B, Tier.C).filter(tier -> {
            if (tier != EXECUTOR.tier() && !IN_TIERS.containsKey(tier)) {
                Sandboxes found = Sandboxes.probe(List.of(tier));
                found.sandbox().ifPresent(sandbox -> IN_TIERS.put(tier, start(found, 0, Duration.ofMinutes(1))));
            }
            return tier == EXECUTOR.tier() || IN_TIERS.containsKey(tier);
        });
    }

    static Executor executor() {
        return EXECUTOR;
    }

    static Executor executor(Tier tier) {
        return IN_TIERS.getOrDefault(tier, EXECUTOR);
    }

    static CodeTask task(String json) {
        try {
            return Json.MAPPER.readValue(json, CodeTask.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JobResult run(String language, String source, String task) {
        return run(language, source, task(task));
    }

    static JobResult run(String language, String source, CodeTask task) {
        return run(EXECUTOR, language, source, task);
    }

    static JobResult run(Tier tier, String language, String source, String task) {
        return run(executor(tier), language, source, task(task));
    }

    private static JobResult run(Executor executor, String language, String source, CodeTask task) {
        List<String> heard = new ArrayList<>();
        try {
            JobResult result =
                    executor.run(new Job("job", language, source, task), verdict -> heard.add(verdict.name()));
            if (!heard.equals(task.tests().stream().map(test -> test.name()).toList())) {
                throw new IllegalStateException("not every verdict was told once, in order: " + heard);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The verdicts as words. */
    static List<String> verdicts(JobResult result) {
        return result.tests().stream().map(TestResult::verdict).toList();
    }
}
