package dev.viva.runner.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.viva.runner.job.CodeTask;
import dev.viva.runner.job.Job;
import dev.viva.runner.job.JobResult;
import dev.viva.runner.sandbox.Sandboxes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Jobs as the API writes them, run by the one executor of these tests. */
final class Jobs {
    private static final Executor EXECUTOR = start();

    private Jobs() {}

    private static Executor start() {
        Sandboxes found = Sandboxes.probe();
        System.out.println("Tests of the executor run in sandbox tier " + found.tier());
        try {
            Executor executor = Executor.start(found.sandbox().orElseThrow(), 1);
            Runtime.getRuntime().addShutdownHook(new Thread(executor::close));
            return executor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Executor executor() {
        return EXECUTOR;
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
        List<String> heard = new ArrayList<>();
        try {
            JobResult result =
                    EXECUTOR.run(new Job("job", language, source, task), verdict -> heard.add(verdict.name()));
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
        return result.tests().stream().map(test -> test.verdict().name()).toList();
    }
}
