package dev.viva.events.question;

import java.util.List;

/**
 * The criteria and red flags of a question version.
 *
 * @param passPercent the percent from which an answer passes, 0 to 100; {@code null} means {@value #DEFAULT_PASS_PERCENT}
 */
public record Rubric(Integer passPercent, List<Criterion> criteria, List<RedFlag> redFlags) {
    public static final int DEFAULT_PASS_PERCENT = 60;

    public Rubric {
        passPercent = passPercent == null ? DEFAULT_PASS_PERCENT : passPercent;
        criteria = Lists.orEmpty(criteria);
        redFlags = Lists.orEmpty(redFlags);
    }
}
