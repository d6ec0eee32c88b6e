package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import dev.viva.grading.diagram.Diagram.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arrows of a diagram, each once. A link without arrowheads, or with two, is an arrow each way. A box that the reference does not
 * know is a stop on the way if it has one arrow in or one out: the arrow goes on. With several of both it would link all with all.
 */
final class Graph {
    /** From one drawn node to another. */
    record Arrow(int from, int to) {
        Arrow reversed() {
            return new Arrow(to, from);
        }
    }

    private static final int MOST_BRANCHES = 6;

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

    /** What draws the arrow; for one that goes through a stop, what draws one half of it. */
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
            List<Integer> from = List.copyOf(in.get(stop));
            List<Integer> to = List.copyOf(out.get(stop));
            boolean fork = Math.min(from.size(), to.size()) == 1 && Math.max(from.size(), to.size()) <= MOST_BRANCHES;
            if (!through.get(stop) || !fork || !Collections.disjoint(from, to)) {
                continue;
            }
            for (int one : from) {
                for (int other : to) {
                    Arrow second = new Arrow(stop, other);
                    arrows.putIfAbsent(
                            new Arrow(one, other), arrows.get(to.size() > 1 ? second : new Arrow(one, stop)));
                    out.get(one).add(other);
                    in.get(other).add(one);
                }
            }
            for (int one : from) {
                arrows.remove(new Arrow(one, stop));
                out.get(one).remove(stop);
            }
            for (int other : to) {
                arrows.remove(new Arrow(stop, other));
                in.get(other).remove(stop);
            }
            in.get(stop).clear();
            out.get(stop).clear();
        }
    }

    private static List<Set<Integer>> neighbours(int nodes) {
        List<Set<Integer>> neighbours = new ArrayList<>(nodes);
        for (int i = 0; i < nodes; i++) {
            neighbours.add(new LinkedHashSet<>());
        }
        return neighbours;
    }
}
