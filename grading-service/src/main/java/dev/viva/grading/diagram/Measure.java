package dev.viva.grading.diagram;

import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.diagram.Comparison.State;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a diagram earns. With N required nodes of which n are drawn, E required edges of which e are right and r are reversed or without
 * a direction, x extra arrows between known nodes and u links with unknown ones:
 *
 * <pre>fraction = (n + 3 (e + r / 2)) / (N + 3 E + x + u / 4)</pre>
 *
 * <p>This is a Tversky index, as the F-measure is: what is missing and what is too much lower it, the latter less.
 */
final class Measure {
    /** A criterion of this id earns by the nodes alone: n / N. */
    static final String NODES = "nodes";
    /** A criterion of this id earns by the edges alone: 3 (e + r / 2) / (3 E + x + u / 4). */
    static final String EDGES = "edges";

    private static final long NODE = 4;
    private static final long EDGE = 12;
    private static final long EXTRA = 4;
    private static final int FRACTION_PLACES = 12;
    private static final BigDecimal CLEAN = new BigDecimal("0.9");

    private final Comparison comparison;
    private final boolean nodes;
    private final boolean edges;

    /** What a criterion measures, by its id. */
    Measure(Comparison comparison, String criterion) {
        this.comparison = comparison;
        this.nodes = !criterion.equals(EDGES);
        this.edges = !criterion.equals(NODES);
    }

    /** From 0 to 1, rounded up at the twelfth place, so that what is exactly a half of a hundredth of a point stays one. */
    BigDecimal fraction() {
        long earned = 0;
        long most = 0;
        if (nodes) {
            long drawn = comparison.required(true).size();
            earned += NODE * drawn;
            most += NODE * (drawn + comparison.required(false).size());
        }
        if (edges) {
            long right = comparison.edges(State.RIGHT).size();
            long half = comparison.edges(State.REVERSED).size();
            half += comparison.edges(State.UNDIRECTED).size();
            earned += EDGE * right + EDGE / 2 * half;
            most += EDGE * comparison.edges().size()
                    + EXTRA * comparison.extra().size()
                    + comparison.unknown();
        }
        return most == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(earned).divide(BigDecimal.valueOf(most), FRACTION_PLACES, RoundingMode.CEILING);
    }

    /** Met if nothing is missing or turned round, and little is too much. */
    Outcome outcome() {
        BigDecimal fraction = fraction();
        boolean complete = (!nodes || comparison.required(false).isEmpty())
                && (!edges
                        || comparison.edges(State.RIGHT).size()
                                == comparison.edges().size());
        if (complete && fraction.compareTo(CLEAN) >= 0) {
            return Outcome.MET;
        }
        return fraction.signum() == 0 ? Outcome.MISSED : Outcome.PARTLY;
    }
}
