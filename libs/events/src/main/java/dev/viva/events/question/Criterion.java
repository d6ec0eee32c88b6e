package dev.viva.events.question;

import java.math.BigDecimal;
import java.util.List;

/**
 * One thing a good answer does, worth points.
 *
 * @param part the part that it reads; {@code null} where the question has one part
 * @param points what it is worth, a decimal with at most two places
 * @param gate whether it must be met for the answer to pass
 * @param claim what a good answer says; {@code null} for a measured criterion
 * @param accept other ways to say it
 * @param levels an ordered choice with anchor texts; empty for a criterion that is met, partly met or missed
 * @param hint what would raise the score, said to the candidate
 * @param minConfidence 0 to 1, two decimals: a grader that is less sure than this decides nothing; {@code null} where the author asks for none
 */
public record Criterion(
        String id,
        String part,
        BigDecimal points,
        boolean gate,
        LocalizedText claim,
        LocalizedPhrases accept,
        List<Level> levels,
        LocalizedText hint,
        BigDecimal minConfidence) {

    public Criterion {
        accept = accept == null ? LocalizedPhrases.NONE : accept;
        levels = Lists.orEmpty(levels);
    }

    /** A criterion that asks for no confidence of its own. */
    public Criterion(
            String id,
            String part,
            BigDecimal points,
            boolean gate,
            LocalizedText claim,
            LocalizedPhrases accept,
            List<Level> levels,
            LocalizedText hint) {
        this(id, part, points, gate, claim, accept, levels, hint, null);
    }

    /** One step of a criterion with levels. */
    public record Level(String id, BigDecimal points, LocalizedText anchor) {}
}
