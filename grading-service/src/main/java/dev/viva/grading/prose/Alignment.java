package dev.viva.grading.prose;

/**
 * How well one claim is stated by a window of an answer's clauses.
 *
 * @param coverage the weighted share of the claim that the window states, 0 to 1
 * @param denied the share that the window would state if it did not deny it; 0 where nothing is denied
 * @param firstClause the window's first clause
 * @param lastClause its last one, included
 */
record Alignment(Claim claim, double coverage, double denied, int firstClause, int lastClause) {

    static Alignment none(Claim claim) {
        return new Alignment(claim, 0, 0, -1, -1);
    }

    boolean isSomewhere() {
        return firstClause >= 0;
    }

    /** Whether two windows share a clause. */
    boolean overlaps(Alignment other) {
        return isSomewhere()
                && other.isSomewhere()
                && firstClause <= other.lastClause
                && other.firstClause <= lastClause;
    }
}
