package dev.viva.grading.coderun;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** Programs that the caller waits for were not run in time; nothing was stored. */
public final class CodeRunNotInTime extends Unavailable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    CodeRunNotInTime(int open, Duration patience) {
        super(
                "code-run-not-in-time",
                open + " of the programs were not run within " + patience.toSeconds()
                        + " s, most likely because others wait too. Send the same request again later.",
                RETRY_AFTER);
    }
}
