package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import dev.viva.grading.diagram.Diagram.Link;
import dev.viva.grading.diagram.Graph.Arrow;
import dev.viva.grading.diagram.Reference.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A diagram laid over the reference.
 *
 * @param names for each drawn node the nodes of the reference that it stands for; empty for one that the reference does not know
 * @param found the nodes of the reference that are drawn
 * @param edges what became of each required edge, in the order of the reference
 * @param extra arrows between known nodes that the reference does not have, as nodes that are drawn
 * @param unknown how many pairs of nodes are linked of which one is not known
 */
record Comparison(
        Reference reference,
        Diagram diagram,
        List<List<Integer>> names,
        BitSet found,
        List<EdgeFound> edges,
        List<ExtraArrow> extra,
        int unknown) {

    /** What became of a required edge. */
    enum State {
        RIGHT,
        /** Drawn the other way round. */
        REVERSED,
        /** Drawn without a direction, or in both. */
        UNDIRECTED,
        MISSING
    }

    /**
     * A required edge in the drawing.
     *
     * @param link what draws it, or {@code null} where nothing does
     */
    record EdgeFound(Edge edge, State state, Link link) {}

    /** An arrow that should not be there, between two drawn nodes. */
    record ExtraArrow(int from, int to, Link link) {}

    static Comparison of(Reference reference, Diagram diagram, NodeNames nodeNames) {
        List<List<Integer>> names = nodeNames.nodesOf(
                diagram.nodes().stream().map(Diagram.Node::label).toList());
        Graph graph = Graph.of(diagram, names.stream().map(List::isEmpty).toList());
        BitSet found = new BitSet();
        names.forEach(each -> each.forEach(found::set));
        Map<Arrow, Arrow> drawn = lifted(graph, names);
        Set<Arrow> wanted = new HashSet<>();
        reference.edges().forEach(edge -> wanted.add(new Arrow(edge.from(), edge.to())));
        Map<Arrow, Arrow> detours = detours(reference, graph, names);
        Set<Arrow> explained = new HashSet<>();
        wanted.stream().filter(drawn::containsKey).map(drawn::get).forEach(explained::add);
        List<EdgeFound> edges = reference.edges().stream()
                .filter(edge -> !edge.optional())
                .map(edge -> edge(edge, drawn, explained, detours, graph))
                .toList();
        Superfluous superfluous = superfluous(reference, graph, names, wanted);
        return new Comparison(reference, diagram, names, found, edges, superfluous.extra, superfluous.unknown);
    }

    /** For each arrow between nodes of the reference the drawn arrow that stands for it. */
    private static Map<Arrow, Arrow> lifted(Graph graph, List<List<Integer>> names) {
        Map<Arrow, Arrow> lifted = new HashMap<>();
        for (Arrow arrow : graph.arrows()) {
            for (int from : names.get(arrow.from())) {
                for (int to : names.get(arrow.to())) {
                    if (from != to) {
                        lifted.putIfAbsent(new Arrow(from, to), arrow);
                    }
                }
            }
        }
        return lifted;
    }

    /** Arrows that go on through an optional node with one arrow in and one out. */
    private static Map<Arrow, Arrow> detours(Reference reference, Graph graph, List<List<Integer>> names) {
        Map<Integer, List<Arrow>> in = new HashMap<>();
        Map<Integer, List<Arrow>> out = new HashMap<>();
        for (Arrow arrow : graph.arrows()) {
            in.computeIfAbsent(arrow.to(), key -> new ArrayList<>()).add(arrow);
            out.computeIfAbsent(arrow.from(), key -> new ArrayList<>()).add(arrow);
        }
        Map<Arrow, Arrow> detours = new HashMap<>();
        for (int stop = 0; stop < names.size(); stop++) {
            List<Arrow> to = in.getOrDefault(stop, List.of());
            List<Arrow> from = out.getOrDefault(stop, List.of());
            boolean optional = !names.get(stop).isEmpty()
                    && names.get(stop).stream()
                            .allMatch(node -> reference.nodes().get(node).optional());
            if (optional && to.size() == 1 && from.size() == 1) {
                for (int first : names.get(to.getFirst().from())) {
                    for (int last : names.get(from.getFirst().to())) {
                        detours.putIfAbsent(new Arrow(first, last), to.getFirst());
                    }
                }
            }
        }
        return detours;
    }

    /** @param explained drawn arrows that stand for an edge of the reference, so that none of them is the wrong way round */
    private static EdgeFound edge(
            Edge edge, Map<Arrow, Arrow> drawn, Set<Arrow> explained, Map<Arrow, Arrow> detours, Graph graph) {
        Arrow right = new Arrow(edge.from(), edge.to());
        Arrow forward = drawn.get(right);
        Arrow drawnBack = drawn.get(right.reversed());
        Arrow backward = explained.contains(drawnBack) ? null : drawnBack;
        if (forward != null) {
            Link link = graph.link(forward);
            boolean oneWay = backward == null && link.heads() != Heads.NONE;
            return new EdgeFound(edge, oneWay ? State.RIGHT : State.UNDIRECTED, link);
        }
        if (detours.containsKey(right)) {
            return new EdgeFound(edge, State.RIGHT, graph.link(detours.get(right)));
        }
        return backward == null
                ? new EdgeFound(edge, State.MISSING, null)
                : new EdgeFound(edge, State.REVERSED, graph.link(backward));
    }

    private record Superfluous(List<ExtraArrow> extra, int unknown) {}

    private static Superfluous superfluous(
            Reference reference, Graph graph, List<List<Integer>> names, Set<Arrow> wanted) {
        List<ExtraArrow> extra = new ArrayList<>();
        Set<Set<Integer>> seen = new HashSet<>();
        int unknown = 0;
        for (Arrow arrow : graph.arrows()) {
            List<Integer> from = names.get(arrow.from());
            List<Integer> to = names.get(arrow.to());
            if (!seen.add(Set.of(arrow.from(), arrow.to()))) {
                continue;
            }
            if (from.isEmpty() || to.isEmpty()) {
                unknown++;
            } else if (Collections.disjoint(from, to) && !isKnown(reference, from, to, wanted)) {
                extra.add(new ExtraArrow(arrow.from(), arrow.to(), graph.link(arrow)));
            }
        }
        return new Superfluous(List.copyOf(extra), unknown);
    }

    /** Whether the reference links the two, in whatever direction, or has one of them as optional: that never costs. */
    private static boolean isKnown(Reference reference, List<Integer> from, List<Integer> to, Set<Arrow> wanted) {
        for (int one : from) {
            for (int other : to) {
                if (wanted.contains(new Arrow(one, other))
                        || wanted.contains(new Arrow(other, one))
                        || reference.nodes().get(one).optional()
                        || reference.nodes().get(other).optional()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Indices of the required nodes, those that are drawn or those that are not. */
    List<Integer> required(boolean drawn) {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < reference.nodes().size(); node++) {
            if (!reference.nodes().get(node).optional() && found.get(node) == drawn) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    List<EdgeFound> edges(State state) {
        return edges.stream().filter(edge -> edge.state() == state).toList();
    }

    /** Nodes of the reference that several boxes stand for, with the boxes. */
    Map<Integer, Set<Integer>> split() {
        Map<Integer, Set<Integer>> boxes = new TreeMap<>();
        for (int box = 0; box < names.size(); box++) {
            for (int node : names.get(box)) {
                boxes.computeIfAbsent(node, key -> new LinkedHashSet<>()).add(box);
            }
        }
        boxes.values().removeIf(each -> each.size() < 2);
        return boxes;
    }
}
