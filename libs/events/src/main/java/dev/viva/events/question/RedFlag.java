package dev.viva.events.question;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that a good answer does not say, and that takes points away.
 *
 * @param points what it takes away, a positive decimal with at most two places
 * @param misconception the slug of the misconception that it shows, or {@code null}
 * @param unless ids of criteria; while all of them are met the flag does not count
 * @param minConfidence 0 to 1, two decimals: a grader that is less sure than this decides nothing; {@code null} where the author asks for none
 */
public record RedFlag(
        String id,
        String part,
        BigDecimal points,
        String misconception,
        List<String> unless,
        LocalizedText claim,
        LocalizedPhrases accept,
        BigDecimal minConfidence) {

    public RedFlag {
        unless = Lists.orEmpty(unless);
        accept = accept == null ? LocalizedPhrases.NONE : accept;
    }

    /** A red flag that asks for no confidence of its own. */
    public RedFlag(
            String id,
            String part,
            BigDecimal points,
            String misconception,
            List<String> unless,
            LocalizedText claim,
            LocalizedPhrases accept) {
        this(id, part, points, misconception, unless, claim, accept, null);
    }
}
