package dev.viva.grading.grading;

import dev.viva.platform.problem.NotFound;

/** Nothing was handed in for the attempt, or it is somebody else's. */
public final class SubmissionNotFound extends NotFound {
    public SubmissionNotFound(String attempt) {
        super("attempt-not-found", "There is no attempt " + attempt + " that was handed in.");
    }
}
