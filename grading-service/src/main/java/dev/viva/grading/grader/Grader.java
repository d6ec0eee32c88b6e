package dev.viva.grading.grader;

import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import java.util.Set;

/**
 * A machine that reads the response to one part of a question and says of the part's criteria and red flags whether they are met.
 *
 * <p>A grader never computes points: it hands over {@link Judgement}s, and the score function of {@code dev.viva.grading.score} does
 * the arithmetic. A new kind of grader is a new class in the {@link Graders} list, nothing else.
 */
public sealed interface Grader permits PureGrader, SlowGrader {

    /** Its name and version as a grade shows them; the version rises with every change that can alter an outcome. */
    GraderName name();

    /** The types of parts that it can read. */
    Set<PartType> partTypes();

    /** Whether it reads this very part; a grader may want more than the type, a setting for example. */
    default boolean reads(Part part) {
        return partTypes().contains(part.type());
    }
}
