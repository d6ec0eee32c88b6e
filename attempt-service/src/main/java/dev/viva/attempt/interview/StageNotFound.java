package dev.viva.attempt.interview;

import dev.viva.platform.problem.NotFound;

/** The interview has no stage of that name. */
public final class StageNotFound extends NotFound {
    StageNotFound(String stage) {
        super(
                "stage-not-found",
                "The interview has no stage " + shortened(stage) + "; GET the interview to see its stages.");
    }

    private static String shortened(String stage) {
        return stage.codePointCount(0, stage.length()) <= 80
                ? "'" + stage + "'"
                : "'" + stage.substring(0, stage.offsetByCodePoints(0, 80)) + "…'";
    }
}
