package dev.viva.grading.prose;

import java.util.List;

/**
 * One thing that a claim says: a word, or a term of several words.
 *
 * @param keys how an answer may say it
 * @param parts the words of a term of several words, which earn a share of it; empty for a single word
 * @param weight how much of the claim it is
 * @param negated whether the claim denies it
 * @param polar whether it has an opposite, as high has low
 * @param head for a polar word, the index of the unit that it says something of (high <em>bias</em>), or -1
 * @param predicate whether it may be the verb of the claim
 * @param origin whose word it is: an answer proves little by words that were there before
 */
record ClaimUnit(
        List<Key> keys,
        List<ClaimUnit> parts,
        double weight,
        boolean negated,
        boolean polar,
        int head,
        boolean predicate,
        Origin origin) {

    /** Where else a unit is said. */
    enum Origin {
        /** Nowhere: it makes the claim what it is. */
        OWN(1),
        /** For a red flag: in the criteria of the same rubric too, so that a right answer says it as well. */
        CRITERIA(0.7),
        /** In the prompt. */
        PROMPT(0.3);

        private final double share;

        Origin(double share) {
            this.share = share;
        }
    }

    ClaimUnit {
        keys = List.copyOf(keys);
        parts = List.copyOf(parts);
    }

    boolean isOwn() {
        return origin == Origin.OWN;
    }

    /** What the unit is worth in its claim. */
    double worth() {
        return weight * origin.share;
    }

    ClaimUnit withOrigin(Origin other) {
        return new ClaimUnit(keys, parts, weight, negated, polar, head, predicate, other);
    }

    /** The same unit said once more in its claim. */
    ClaimUnit repeated(double share) {
        return new ClaimUnit(keys, parts, weight * share, negated, polar, head, predicate, origin);
    }

    ClaimUnit withHead(int unit) {
        return new ClaimUnit(keys, parts, weight, negated, polar, unit, predicate, origin);
    }
}
