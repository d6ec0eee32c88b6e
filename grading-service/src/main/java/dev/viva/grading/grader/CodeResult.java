package dev.viva.grading.grader;

import dev.viva.events.grade.Grade.TestResult;
import java.util.List;

/**
 * What came of running a program.
 *
 * @param tests verdicts in the order of the part's tests; of hidden tests name, group, verdict and figures only
 * @param compilerMessage what the compiler said of a program that it refused, or {@code null}
 */
public record CodeResult(List<TestResult> tests, String compilerMessage) implements WorkResult {

    public CodeResult {
        tests = tests == null ? List.of() : List.copyOf(tests);
    }
}
