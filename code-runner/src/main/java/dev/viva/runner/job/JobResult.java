package dev.viva.runner.job;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.TestResult;
import java.util.List;

/**
 * All verdicts of a job, in the order of its tests.
 *
 * @param compilerMessage what the compiler said of a program that it refused; null otherwise
 * @param fault why the run could not be finished, never the candidate's fault; null if it was finished
 */
public record JobResult(List<TestResult> tests, String compilerMessage, Fault fault) {
    public JobResult {
        tests = List.copyOf(tests);
    }

    public boolean accepted() {
        return fault == null && tests.stream().allMatch(test -> test.verdict().equals(Verdict.ACCEPTED.name()));
    }
}
