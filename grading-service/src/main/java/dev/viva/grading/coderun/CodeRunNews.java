package dev.viva.grading.coderun;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import java.time.Instant;
import java.util.List;

/** What the events of a run's stream carry. */
public sealed interface CodeRunNews {

    /** A runner works on it. */
    record Started(String run, Instant startedAt) implements CodeRunNews {}

    /**
     * One test has its verdict.
     *
     * @param index place of the test, from 0
     */
    record TestFinished(String run, int index, TestResult test) implements CodeRunNews {}

    /**
     * Nothing more will come.
     *
     * @param state DONE, or FAILED with a fault that is not the candidate's
     */
    record Finished(
            String run,
            CodeRun.State state,
            List<TestResult> tests,
            String compilerMessage,
            Fault fault,
            Instant finishedAt)
            implements CodeRunNews {}
}
