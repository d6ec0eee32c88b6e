package dev.viva.grading.coderun;

import dev.viva.platform.problem.TooManyRequests;
import java.time.Duration;

/** So many runs of the tenant wait that another one is not taken; what waits is not dropped. */
public final class CodeQueueFull extends TooManyRequests {
    CodeQueueFull(int waiting, Duration retryAfter) {
        super(
                "code-queue-full",
                waiting
                        + " code runs are waiting already, as many as may. Try again later; submissions are taken all the same.",
                retryAfter);
    }
}
