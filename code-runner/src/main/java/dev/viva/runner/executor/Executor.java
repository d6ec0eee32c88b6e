package dev.viva.runner.executor;

import dev.viva.runner.job.Job;
import dev.viva.runner.job.JobResult;
import dev.viva.runner.job.Limits;
import dev.viva.runner.language.Harness;
import dev.viva.runner.language.Language;
import dev.viva.runner.language.Languages;
import dev.viva.runner.sandbox.Sandbox;
import dev.viva.runner.sandbox.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Runs jobs in boxes of this machine. Any number of threads may run jobs at once; each takes one box at a time.
 */
public final class Executor implements AutoCloseable {
    private final Sandbox sandbox;
    private final Harness harness;
    private final Languages languages;
    private final WarmPool pool;
    private final Builder builder;

    private Executor(Sandbox sandbox, int warmBoxes, Duration rest, Optional<Path> kept) throws IOException {
        this.sandbox = sandbox;
        this.harness = new Harness(kept);
        this.languages = Languages.find(sandbox, harness);
        this.pool = new WarmPool(sandbox, warmBoxes, rest);
        this.builder = new Builder(sandbox);
    }

    /**
     * Finds the languages and starts to warm up; takes up to a few seconds. Closing the executor closes the sandbox.
     *
     * @param warmBoxes boxes to keep ready of each language in use, 0 for none
     * @param rest a language counts as unused after so long without a job, and keeps one box
     * @param kept a folder where what is made for the compilers is kept for the next start, if there is one
     */
    public static Executor start(Sandbox sandbox, int warmBoxes, Duration rest, Optional<Path> kept)
            throws IOException {
        Executor executor = new Executor(sandbox, warmBoxes, rest, kept);
        executor.languages.all().forEach(language -> executor.pool.begin(language, Limits.DEFAULT.memoryBytes()));
        return executor;
    }

    /** What can be run here. */
    public Collection<Language> languages() {
        return languages.all();
    }

    public Tier tier() {
        return sandbox.tier();
    }

    /** Warm boxes of a language that wait for work under the default limits. */
    public int warm(String language) {
        return languages
                .find(language)
                .map(found -> pool.free(found, Limits.DEFAULT.memoryBytes()))
                .orElse(0);
    }

    /**
     * Runs the program against all tests, on the calling thread. A fault that is not the candidate's is in the result, with the verdict
     * INTERNAL_ERROR for the tests it took.
     *
     * @throws UnknownLanguage if the tools of the job's language are not here
     * @throws PackageMissing if programs of this job could only be run with a package that is not here
     * @throws InterruptedException if the thread is interrupted; the boxes are gone then
     */
    public JobResult run(Job job, VerdictListener listener) throws InterruptedException {
        Language language = languages.find(job.language()).orElseThrow(() -> new UnknownLanguage(job.language()));
        language.lacksFor(job.task()).ifPresent(name -> {
            throw new PackageMissing(job.language(), name);
        });
        try (Judge judge = new Judge(job.task(), pool, languages)) {
            return new Run(job, language, sandbox, pool, listener).run(builder, judge);
        } finally {
            pool.refill(language, Limits.DEFAULT.memoryBytes());
        }
    }

    @Override
    public void close() {
        pool.close();
        builder.close();
        harness.close();
        sandbox.close();
    }

    /** A language that cannot be run on this machine. */
    public static final class UnknownLanguage extends RuntimeException {
        UnknownLanguage(String language) {
            super("there is no language '" + language + "' here");
        }
    }

    /** A package that is not installed on this machine. */
    public static final class PackageMissing extends RuntimeException {
        PackageMissing(String language, String name) {
            super("the arguments of this program need " + name + ", which the " + language
                    + " of this runner does not have");
        }
    }
}
