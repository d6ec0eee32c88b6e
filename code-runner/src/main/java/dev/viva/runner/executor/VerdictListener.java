package dev.viva.runner.executor;

import dev.viva.runner.job.TestVerdict;

/** Hears each verdict as soon as it is known, in the order of the tests, on the thread that runs the job. */
@FunctionalInterface
public interface VerdictListener {
    void verdict(TestVerdict verdict);
}
