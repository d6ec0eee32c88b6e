package dev.viva.grading.engine;

import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.Part;

/** A part cannot be graded while the caller waits: its grader hands in work and reports later. */
public final class NotAtOnce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAtOnce(Part part, GraderName grader) {
        super("Part '" + part.name() + "' is graded by '" + grader.name() + "', which reports later.");
    }
}
