package dev.viva.grading.score;

import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Improvement;
import java.math.BigDecimal;
import java.util.List;

/**
 * The result of the arithmetic.
 *
 * @param outcomes one for every line of the scheme, in its order
 * @param provisional whether an outcome is {@code UNSURE}
 */
public record Score(
        BigDecimal score,
        BigDecimal maxScore,
        BigDecimal percent,
        boolean passed,
        BigDecimal confidence,
        boolean provisional,
        List<CriterionOutcome> outcomes,
        List<Improvement> improvements) {}
