package dev.viva.grading.coderun;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;
import java.util.List;

/** No runner takes work in any language, so that nothing is run: it is never run without a sandbox. */
public final class CodeCannotBeRun extends Unavailable {
    private static final String NO_SANDBOX = "D";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** @param live the runners that were heard of lately */
    CodeCannotBeRun(List<CodeRunner> live) {
        super("code-cannot-be-run", "Code cannot be run right now: " + reason(live), RETRY_AFTER);
    }

    private static String reason(List<CodeRunner> live) {
        if (live.isEmpty()) {
            return "no code runner is there.";
        }
        if (live.stream().anyMatch(runner -> runner.tier().equals(NO_SANDBOX))) {
            return "no sandbox holds where the code runners run (tier D), and code is never run without one.";
        }
        if (live.stream().noneMatch(CodeRunner::takesWork)) {
            return "the code runners are going down.";
        }
        return "the code runners found no tool of any language.";
    }
}
