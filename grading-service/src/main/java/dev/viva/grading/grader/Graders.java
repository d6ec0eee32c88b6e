package dev.viva.grading.grader;

import dev.viva.events.question.Part;
import java.util.List;

/** The graders of this installation, in order of preference. */
public final class Graders {
    private final List<Grader> graders;

    public Graders(List<? extends Grader> graders) {
        this.graders = List.copyOf(graders);
    }

    /** The grader that reads {@code part}. */
    public Grader forPart(Part part) {
        return graders.stream().filter(grader -> grader.reads(part)).findFirst().orElseThrow(() -> new NoGrader(part));
    }

    /** Whether some grader reads {@code part}. */
    public boolean read(Part part) {
        return graders.stream().anyMatch(grader -> grader.reads(part));
    }
}
