package dev.viva.runner.executor;

import dev.viva.events.grade.Grade.TestResult;

/** Hears each verdict as soon as it is known, in the order of the tests, on the thread that runs the job. */
@FunctionalInterface
public interface VerdictListener {
    void verdict(TestResult verdict) throws InterruptedException;
}
