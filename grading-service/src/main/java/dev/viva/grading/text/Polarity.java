package dev.viva.grading.text;

import java.util.BitSet;

/**
 * Which tokens stand under a negation, by token index. A double negation cancels itself.
 *
 * <p>The subject of a negated statement ("the model is not learned") is kept apart as {@code subject}: it is denied only together with
 * its predicate.
 */
public final class Polarity {
    private final BitSet negated;
    private final BitSet subject;

    Polarity(BitSet negated, BitSet subject) {
        this.negated = negated;
        this.subject = subject;
    }

    public boolean isNegated(int token) {
        return negated.get(token);
    }

    /** Whether the token is the subject of a statement whose predicate is negated. */
    public boolean isSubjectOfNegation(int token) {
        return subject.get(token) && !negated.get(token);
    }
}
