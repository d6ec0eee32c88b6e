package dev.viva.grading.prose;

import dev.viva.grading.grader.PartTask;

/** The prose of a response. */
final class Answers {
    private Answers() {}

    /** The text of the response; empty where the candidate wrote none. */
    static String text(PartTask task) {
        return task.response() == null || task.response().text() == null
                ? ""
                : task.response().text();
    }
}
