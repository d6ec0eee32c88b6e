package dev.viva.grading.engine;

import dev.viva.events.grade.Grade.GraderName;
import dev.viva.grading.grader.Judgement;
import java.math.BigDecimal;
import java.util.List;

/**
 * What people have to do with a grade beside the rubric.
 *
 * @param minConfidence 0 to 1: where a grader is less sure than this, a person decides; the author of a question may require more
 * @param decided what persons have decided already, the newest word on each criterion; it holds against whatever a grader says
 */
public record Oversight(BigDecimal minConfidence, List<Judgement> decided) {
    /** Nobody requires a confidence, and nobody has decided anything. */
    public static final Oversight NONE = new Oversight(BigDecimal.ZERO, List.of());

    /** How a grade names the persons among its graders; the version rises when what they may decide changes. */
    public static final GraderName PERSON = new GraderName("person", "1");

    public Oversight {
        decided = List.copyOf(decided);
    }

    /** A confidence is required, and nobody has decided anything. */
    public static Oversight requiring(BigDecimal minConfidence) {
        return new Oversight(minConfidence, List.of());
    }
}
