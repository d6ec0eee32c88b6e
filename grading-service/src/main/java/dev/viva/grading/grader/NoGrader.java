package dev.viva.grading.grader;

import dev.viva.events.question.Part;

/** No grader of this installation reads the part. */
public final class NoGrader extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    NoGrader(Part part) {
        super("No grader reads part '" + part.name() + "' of type " + part.type() + ".");
        this.part = part.name();
    }

    public String part() {
        return part;
    }
}
