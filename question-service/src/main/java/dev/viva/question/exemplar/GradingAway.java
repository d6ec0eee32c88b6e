package dev.viva.question.exemplar;

import dev.viva.platform.problem.Unavailable;
import java.time.Duration;

/** grading-service does not answer, so no exemplar can be run. */
public final class GradingAway extends Unavailable {
    private static final Duration SOON = Duration.ofSeconds(5);

    public GradingAway(String reason, Throwable cause) {
        super(
                "grading-not-available",
                "The exemplars could not be run: " + reason + ". Nothing is lost; try again.",
                SOON);
        initCause(cause);
    }
}
