package dev.viva.runner.executor;

import dev.viva.events.grade.Grade.Comparison;
import dev.viva.events.grade.Grade.TestResult;
import dev.viva.runner.job.CodeTest;
import dev.viva.runner.job.Limits;
import dev.viva.runner.job.Used;
import dev.viva.runner.job.Verdict;

/**
 * Writes the results of one job's tests. A hidden test tells its figures only. Whatever the program prints, all results together fit
 * into one event (1 MiB): what comes first is told, the rest is cut with a mark.
 */
final class Results {
    /** Bytes of each value of a comparison. */
    private static final int VALUE_BYTES = 4 * 1024;

    private static final int MESSAGE_BYTES = 8 * 1024;
    private static final int COMPILER_MESSAGE_BYTES = 32 * 1024;
    /** Of all tests' standard output and standard error. */
    private static final int OUTPUT_BYTES = 352 * 1024;
    /** Of all tests' messages and comparisons. The names and figures of 500 tests need what is left of the event. */
    private static final int EXPLANATION_BYTES = 256 * 1024;

    private final Limits limits;
    private final TextBudget output = new TextBudget(OUTPUT_BYTES);
    private final TextBudget explanations = new TextBudget(EXPLANATION_BYTES);

    Results(Limits limits) {
        this.limits = limits;
    }

    TestResult of(
            CodeTest test,
            Verdict verdict,
            Used used,
            String message,
            Comparison comparison,
            String stdout,
            String stderr) {
        boolean tell = test.visible();
        return new TestResult(
                test.name(),
                test.group(),
                test.visible(),
                verdict.name(),
                used.timeMs(),
                used.memoryBytes(),
                tell ? explanations.take(message, MESSAGE_BYTES) : null,
                used.cpuMs(),
                used.outputBytes(),
                limits.told(),
                tell ? bounded(comparison) : null,
                tell ? output.take(stdout, OUTPUT_BYTES) : null,
                tell ? output.take(stderr, OUTPUT_BYTES) : null);
    }

    static String compilerMessage(String message) {
        return new TextBudget(COMPILER_MESSAGE_BYTES).take(message, COMPILER_MESSAGE_BYTES);
    }

    private Comparison bounded(Comparison comparison) {
        return comparison == null
                ? null
                : new Comparison(
                        explanations.take(comparison.input(), VALUE_BYTES),
                        explanations.take(comparison.expected(), VALUE_BYTES),
                        explanations.take(comparison.got(), VALUE_BYTES));
    }
}
