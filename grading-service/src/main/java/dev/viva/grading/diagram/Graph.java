package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import dev.viva.grading.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arrows of a diagram, each once. A link without arrowheads, or with two, is an arrow each way. A box that the reference does not
 * know and that has exactly one arrow in and one out is a stop on the way: the arrow goes on.
 */
final class Graph {
    /** From one drawn node to another. */
    record Arrow(int from, int to) {
        Arrow reversed() {
            return new Arrow(to, from);
        }
    }

    private final Map<Arrow, Link> arrows = new LinkedHashMap<>();

    private Graph() {}

    /** @param through for each node whether an arrow may go on through it */
    static Graph of(Diagram diagram, List<Boolean> through) {
        Graph graph = new Graph();
        for (Link link : diagram.links()) {
            Arrow forward = new Arrow(link.from(), link.to());
            if (link.heads() != Heads.BACKWARD) {
                graph.arrows.putIfAbsent(forward, link);
            }
            if (link.heads() != Heads.FORWARD) {
                graph.arrows.putIfAbsent(forward.reversed(), link);
            }
        }
        graph.arrows.keySet().removeIf(arrow -> arrow.from() == arrow.to());
        graph.shorten(through);
        return graph;
    }

    Set<Arrow> arrows() {
        return arrows.keySet();
    }

    boolean has(Arrow arrow) {
        return arrows.containsKey(arrow);
    }

    /** What draws the arrow; for one that goes through a stop, what draws its first half. */
    Link link(Arrow arrow) {
        return arrows.get(arrow);
    }

    private void shorten(List<Boolean> through) {
        List<Set<Integer>> in = neighbours(through.size());
        List<Set<Integer>> out = neighbours(through.size());
        for (Arrow arrow : arrows.keySet()) {
            out.get(arrow.from()).add(arrow.to());
            in.get(arrow.to()).add(arrow.from());
        }
        for (int stop = 0; stop < through.size(); stop++) {
            if (!through.get(stop) || in.get(stop).size() != 1 || out.get(stop).size() != 1) {
                continue;
            }
            int from = in.get(stop).iterator().next();
            int to = out.get(stop).iterator().next();
            if (from == to) {
                continue;
            }
            Link first = arrows.remove(new Arrow(from, stop));
            arrows.remove(new Arrow(stop, to));
            arrows.putIfAbsent(new Arrow(from, to), first);
            in.get(to).remove(stop);
            in.get(to).add(from);
            out.get(from).remove(stop);
            out.get(from).add(to);
            in.get(stop).clear();
            out.get(stop).clear();
        }
    }

    private static List<Set<Integer>> neighbours(int nodes) {
        List<Set<Integer>> neighbours = new ArrayList<>(nodes);
        for (int i = 0; i < nodes; i++) {
            neighbours.add(new HashSet<>());
        }
        return neighbours;
    }
}
