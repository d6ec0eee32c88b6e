package dev.viva.grading.prose;

import dev.viva.grading.prose.AnswerIndex.Place;
import dev.viva.grading.text.Clause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the window of clauses (up to three, or a whole sentence) that states a claim best.
 *
 * <p>The coverage is the weighted share of the claim's units that the window says with the claim's own polarity. A unit said with the
 * other polarity earns nothing, and if such units outweigh the rest the window denies the claim.
 */
final class Aligner {
    private static final int CLAUSES = 3;
    private static final int LONGEST_SENTENCE = 8;
    /** What it costs to take one more clause into the window, for a criterion and for a red flag. */
    static final double CLAUSE_COST = 0.02;

    static final double STRICT_CLAUSE_COST = 0.06;
    private static final double SENTENCE = 3;
    private static final double NO_HEAD = 0.6;
    private static final double DENIAL = 0.4;
    private static final double OWN_SHARE = 0.4;
    private static final double PARTS_CREDIT = 0.9;
    private static final double PREDICATE_DENIAL = 1.6;
    private static final double SUBJECT_FORCE = 0.8;

    private final AnswerIndex index;
    private final boolean anyStance;
    private final double clauseCost;
    private final BitSet excluded;

    /**
     * Looks in one answer.
     *
     * @param anyStance whether clauses count that are not the speaker's own statement, to explain what was not counted
     * @param clauseCost what it costs to take one more clause into the window; three times as much for another sentence
     */
    Aligner(AnswerIndex index, boolean anyStance, double clauseCost) {
        this(index, anyStance, clauseCost, new BitSet());
    }

    private Aligner(AnswerIndex index, boolean anyStance, double clauseCost, BitSet excluded) {
        this.excluded = excluded;
        this.index = index;
        this.anyStance = anyStance;
        this.clauseCost = clauseCost;
    }

    /** What one clause says of the units of a claim. */
    private static final class Row {
        private final double[] agreed;
        private final double[] denied;
        private final double[] subject;
        private final List<Integer> places = new ArrayList<>();
        private boolean agreesInDenial;

        private Row(int units) {
            agreed = new double[units];
            denied = new double[units];
            subject = new double[units];
        }

        private void scale(double share) {
            for (int u = 0; u < agreed.length; u++) {
                agreed[u] *= share;
                denied[u] *= share;
                subject[u] *= share;
            }
        }
    }

    Best align(Claim claim) {
        Row[] rows = rows(claim);
        Best best = new Best(Alignment.none(claim), Alignment.none(claim));
        for (int first = 0; first < rows.length; first++) {
            if (rows[first] != null) {
                best = windowsFrom(claim, rows, first, best);
            }
        }
        return best;
    }

    /** The window that states the claim best, and the one that denies it most. */
    record Best(Alignment stated, Alignment denied) {}

    private Best windowsFrom(Claim claim, Row[] rows, int first, Best sofar) {
        Alignment stated = sofar.stated();
        Alignment denied = sofar.denied();
        Row sum = new Row(claim.units().size());
        int sentence = index.clause(first).sentence();
        for (int last = first; last < rows.length; last++) {
            int length = last - first + 1;
            boolean sameSentence = index.clause(last).sentence() == sentence;
            if (length > (sameSentence ? LONGEST_SENTENCE : CLAUSES)) {
                break;
            }
            if (rows[last] == null) {
                continue;
            }
            merge(sum, rows[last]);
            double cost = length == 1 ? 0 : clauseCost * (length - 1) + (sameSentence ? 0 : clauseCost * SENTENCE);
            Alignment window = measure(claim, sum, first, last, cost);
            if (window.coverage() > stated.coverage()) {
                stated = window;
            }
            if (window.denied() > denied.denied()) {
                denied = window;
            }
        }
        return new Best(stated, denied);
    }

    private static void merge(Row sum, Row row) {
        sum.agreesInDenial |= row.agreesInDenial;
        for (int u = 0; u < sum.agreed.length; u++) {
            sum.agreed[u] = Math.max(sum.agreed[u], row.agreed[u]);
            sum.denied[u] = Math.max(sum.denied[u], row.denied[u]);
            sum.subject[u] = Math.max(sum.subject[u], row.subject[u]);
        }
    }

    private static Alignment measure(Claim claim, Row row, int first, int last, double cost) {
        double agreed = 0;
        double against = 0;
        double subject = 0;
        double own = 0;
        double ownSubject = 0;
        double againstForce = 0;
        for (int u = 0; u < row.agreed.length; u++) {
            ClaimUnit unit = claim.units().get(u);
            double weight = unit.worth();
            if (row.agreed[u] > 0 && row.agreed[u] >= row.denied[u]) {
                agreed += weight * row.agreed[u];
                own += !unit.isOwn() ? 0 : unit.weight() * row.agreed[u];
            } else if (row.denied[u] > 0) {
                against += weight * row.denied[u];
                againstForce += weight * row.denied[u] * (unit.predicate() || unit.polar() ? PREDICATE_DENIAL : 1);
            } else if (row.subject[u] > 0) {
                subject += weight * row.subject[u];
                ownSubject += !unit.isOwn() ? 0 : unit.weight() * row.subject[u];
            }
        }
        if (againstForce > agreed || !row.agreesInDenial) {
            against += subject;
            againstForce += subject * SUBJECT_FORCE;
        } else {
            agreed += subject;
            own += ownSubject;
        }
        double weight = claim.weight();
        boolean denies = against > 0 && againstForce >= DENIAL * (agreed + againstForce);
        double ownWeight = claim.ownWeight();
        double novelty = ownWeight < 0.25 * weight ? 1 : Math.min(1, own / ownWeight / OWN_SHARE);
        double coverage = denies ? 0 : Math.max(0, agreed / weight * novelty - cost);
        return new Alignment(claim, coverage, denies ? (agreed + against) / weight - cost : 0, first, last);
    }

    private Row[] rows(Claim claim) {
        Row[] rows = new Row[index.clauses()];
        int units = claim.units().size();
        for (int u = 0; u < units; u++) {
            ClaimUnit unit = claim.units().get(u);
            if (unit.head() >= 0) {
                fillPolar(rows, claim, u, unit);
            } else {
                fill(rows, units, u, unit);
            }
        }
        for (int clause = 0; clause < rows.length; clause++) {
            if (rows[clause] != null) {
                rows[clause].scale(index.concerns(claim, clause, rows[clause].places));
            }
        }
        return rows;
    }

    /**
     * A polar word counts with what it is said of: in "low bias and high variance" high is not said of the bias. Where a clause names
     * the head, the polar word next to it decides; where it does not, the word counts less.
     */
    private void fillPolar(Row[] rows, Claim claim, int u, ClaimUnit unit) {
        Map<Integer, List<Integer>> heads = new HashMap<>();
        for (Key key : claim.units().get(unit.head()).keys()) {
            for (Place place : index.places(key.id())) {
                heads.computeIfAbsent(place.clause(), clause -> new ArrayList<>())
                        .add(place.token());
            }
        }
        Map<Integer, List<Found>> found = new HashMap<>();
        for (Key key : unit.keys()) {
            for (Place place : index.places(key.id())) {
                if (counts(place.clause())) {
                    found.computeIfAbsent(place.clause(), clause -> new ArrayList<>())
                            .add(new Found(key, place));
                }
            }
        }
        found.forEach((clause, words) -> {
            Row row = row(rows, clause, claim.units().size());
            List<Integer> near = heads.get(clause);
            if (near == null) {
                words.forEach(word -> note(row, u, unit, word.key(), word.place(), NO_HEAD));
            } else {
                near.forEach(head -> {
                    Found nearest = Collections.min(words, Comparator.comparingInt(word -> distance(word, head)));
                    note(row, u, unit, nearest.key(), nearest.place(), 1);
                });
            }
        });
    }

    private record Found(Key key, Place place) {}

    /** A polar word right before its head is nearer than one behind it. */
    private static int distance(Found word, int head) {
        int distance = word.place().token() - head;
        return distance < 0 ? -2 * distance - 1 : 2 * distance;
    }

    private void fill(Row[] rows, int units, int u, ClaimUnit unit) {
        for (Key key : unit.keys()) {
            for (Place place : index.places(key.id())) {
                if (counts(place.clause())) {
                    note(row(rows, place.clause(), units), u, unit, key, place, 1);
                }
            }
        }
        if (!unit.parts().isEmpty()) {
            fillParts(rows, units, u, unit);
        }
    }

    /** A term of several words is worth what its words are worth together, where a clause does not say the term itself. */
    private void fillParts(Row[] rows, int units, int u, ClaimUnit unit) {
        List<ClaimUnit> parts = unit.parts();
        Row[] partRows = new Row[rows.length];
        double weight = 0;
        for (int p = 0; p < parts.size(); p++) {
            fill(partRows, parts.size(), p, parts.get(p));
            weight += parts.get(p).weight();
        }
        for (int c = 0; c < rows.length; c++) {
            if (partRows[c] != null) {
                Row row = row(rows, c, units);
                row.agreed[u] = Math.max(row.agreed[u], PARTS_CREDIT * share(partRows[c].agreed, parts, weight));
                row.denied[u] = Math.max(row.denied[u], PARTS_CREDIT * share(partRows[c].denied, parts, weight));
                row.subject[u] = Math.max(row.subject[u], PARTS_CREDIT * share(partRows[c].subject, parts, weight));
            }
        }
    }

    private static double share(double[] credits, List<ClaimUnit> parts, double weight) {
        double sum = 0;
        for (int p = 0; p < credits.length; p++) {
            sum += credits[p] * parts.get(p).weight();
        }
        return sum / weight;
    }

    private static Row row(Row[] rows, int clause, int units) {
        if (rows[clause] == null) {
            rows[clause] = new Row(units);
        }
        return rows[clause];
    }

    private void note(Row row, int u, ClaimUnit unit, Key key, Place place, double scale) {
        double credit = scale * key.credit() * place.credit();
        if (unit.isOwn()) {
            row.places.add(place.token());
        }
        boolean negated = index.answer().polarity().isNegated(place.token()) ^ place.flip();
        boolean agrees = negated == (unit.negated() ^ key.flip());
        if (index.answer().polarity().isSubjectOfNegation(place.token())) {
            row.subject[u] = Math.max(row.subject[u], credit);
        } else if (agrees) {
            row.agreed[u] = Math.max(row.agreed[u], credit);
            row.agreesInDenial |= index.answer().polarity().isNegated(place.token());
        } else {
            row.denied[u] = Math.max(row.denied[u], credit);
        }
    }

    /** The same, without some clauses. */
    Aligner without(BitSet clauses) {
        return new Aligner(index, anyStance, clauseCost, clauses);
    }

    private boolean counts(int clause) {
        if (excluded.get(clause)) {
            return false;
        }
        return anyStance || (!index.isCopied(clause) && index.clause(clause).stance() == Clause.Stance.ASSERTED);
    }
}
