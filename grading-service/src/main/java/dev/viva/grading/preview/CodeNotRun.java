package dev.viva.grading.preview;

import dev.viva.events.grade.Grade.Fault;
import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** A program that the caller waits for could not be run, after several tries. */
public final class CodeNotRun extends Unavailable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    public CodeNotRun(Fault fault) {
        super(
                "code-run-failed",
                "A program could not be run (" + fault.code() + "): " + fault.detail()
                        + " Send the same request again later.",
                RETRY_AFTER);
    }
}
