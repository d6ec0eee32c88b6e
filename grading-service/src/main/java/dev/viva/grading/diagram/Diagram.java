package dev.viva.grading.diagram;

import java.util.List;

/**
 * A drawing as a graph. Offsets are UTF-16 code units of the source as it was sent.
 *
 * @param nodes in the order in which the source first names them
 * @param links in the order of the source; the same two nodes may be linked several times
 * @param unread numbers of the lines, from 1, that could not be understood and were passed over
 */
record Diagram(List<Node> nodes, List<Link> links, List<Integer> unread) {

    Diagram {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        unread = List.copyOf(unread);
    }

    /**
     * A box.
     *
     * @param label what a reader of the drawing sees, without markup; lines are kept
     * @param start offset of the first code unit of what names it
     * @param end offset behind the last one
     */
    record Node(String id, String label, int start, int end) {}

    /**
     * A line from one box to another.
     *
     * @param from index of a node
     * @param to index of a node
     * @param start offset of the first code unit of what draws it, both ends included
     * @param end offset behind the last one
     */
    record Link(int from, int to, Heads heads, int start, int end) {}

    /** Where a line has arrowheads. */
    enum Heads {
        /** At its end only. */
        FORWARD,
        /** At its beginning only. */
        BACKWARD,
        /** At both ends. */
        BOTH,
        /** Nowhere. */
        NONE;

        static Heads of(boolean atStart, boolean atEnd) {
            if (atStart) {
                return atEnd ? BOTH : BACKWARD;
            }
            return atEnd ? FORWARD : NONE;
        }
    }
}
