package dev.viva.runner.job;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The verdict of one test. Of a hidden test nothing but name, group, verdict and figures is told.
 *
 * @param message why it failed, with the figure used and its limit
 * @param stdout kept up to the limit, with a mark where it is cut
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestVerdict(
        String name,
        String group,
        boolean visible,
        Verdict verdict,
        long timeMs,
        long memoryBytes,
        String message,
        Used used,
        Limits limits,
        Failure failure,
        String stdout,
        String stderr) {

    public static TestVerdict of(CodeTest test, Verdict verdict, Used used, Limits limits, Details details) {
        boolean tell = test.visible();
        boolean failed = verdict != Verdict.ACCEPTED;
        return new TestVerdict(
                test.name(),
                test.group(),
                test.visible(),
                verdict,
                used.timeMs(),
                used.memoryBytes(),
                tell ? details.message() : null,
                used,
                limits,
                tell && failed ? details.failure() : null,
                tell ? details.stdout() : null,
                tell ? details.stderr() : null);
    }

    /** What is told of visible tests only. */
    public record Details(String message, Failure failure, String stdout, String stderr) {
        public static final Details NONE = new Details(null, null, null, null);
    }
}
