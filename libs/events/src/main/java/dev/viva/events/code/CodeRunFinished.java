package dev.viva.events.code;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import java.time.Instant;
import java.util.List;

/**
 * A run has ended.
 *
 * @param tests verdicts in the order of the part's tests; fewer, or INTERNAL_ERROR, where a fault ended the run
 * @param compilerMessage what the compiler said of a program that it refused, or {@code null}
 * @param fault what kept the run from its verdicts and is not the candidate's, or {@code null}
 */
public record CodeRunFinished(
        String run,
        int release,
        String runner,
        List<TestResult> tests,
        String compilerMessage,
        Fault fault,
        Instant finishedAt) {

    /** The CloudEvents type of this event. */
    public static final String TYPE = "dev.viva.code-run.finished.v1";
}
