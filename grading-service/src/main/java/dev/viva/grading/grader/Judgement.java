package dev.viva.grading.grader;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one grader or reviewer says of one criterion or red flag. It carries no points: those follow from the rubric.
 *
 * @param criterion the id of the criterion or red flag
 * @param level the level reached, where the criterion has levels
 * @param fraction the share earned of a measured criterion, 0 to 1; {@code null} where the outcome alone decides
 * @param confidence 0 to 1, two decimals
 * @param evidence quotations of the submission, the best first
 * @param explanation why, in the language of the attempt
 */
public record Judgement(
        String criterion,
        Outcome outcome,
        String level,
        BigDecimal fraction,
        BigDecimal confidence,
        List<Evidence> evidence,
        String explanation) {

    public Judgement {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** A judgement of a criterion that is not measured and has no levels. */
    public static Judgement of(
            String criterion, Outcome outcome, BigDecimal confidence, List<Evidence> evidence, String explanation) {
        return new Judgement(criterion, outcome, null, null, confidence, evidence, explanation);
    }
}
