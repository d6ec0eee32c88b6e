package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import dev.viva.grading.diagram.Diagram.Link;
import dev.viva.grading.diagram.Diagram.Node;
import dev.viva.grading.diagram.DiagramRefused.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A diagram while its source is read. It keeps the limits, so that no source can make a parser work long. */
final class Drawing {
    static final int MOST_CODE_UNITS = 65_536;
    static final int MOST_NODES = 400;
    static final int MOST_LINKS = 1_500;
    static final int DEEPEST = 50;

    private final Source source;
    private final List<String> ids = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final TreeSet<Integer> unread = new TreeSet<>();

    private record Place(int start, int end) {}

    Drawing(Source source) {
        this.source = source;
        if (source.length() > MOST_CODE_UNITS) {
            throw new DiagramRefused(Reason.TOO_LONG);
        }
    }

    /** The index of the node that the source calls {@code key}; a node that is named for the first time is drawn. */
    int node(String key) {
        Integer known = byKey.get(key);
        if (known != null) {
            return known;
        }
        if (ids.size() == MOST_NODES) {
            throw new DiagramRefused(Reason.TOO_MANY_NODES);
        }
        ids.add(key);
        labels.add(null);
        places.add(null);
        byKey.put(key, ids.size() - 1);
        return ids.size() - 1;
    }

    boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** Another name for a node. */
    void alias(String key, int node) {
        byKey.putIfAbsent(key, node);
    }

    /** What stands in the box, with its markup; the last text that the source gives counts. */
    void label(int node, String text) {
        labels.set(node, text);
        places.set(node, null);
    }

    /** Where the source names a node; it is where it gives the label, if it gives one. */
    void place(int node, int start, int end) {
        if (places.get(node) == null) {
            places.set(node, new Place(start, end));
        }
    }

    /** A frame around nodes. It is no node, unless a link ends at it: then it is the node that bears its title. */
    void group(String key, String title) {
        groups.putIfAbsent(key, title);
    }

    /** A link between two nodes; {@code start} and {@code end} are the offsets of what draws it. */
    void link(int from, int to, Heads heads, int start, int end) {
        if (links.size() == MOST_LINKS) {
            throw new DiagramRefused(Reason.TOO_MANY_LINKS);
        }
        links.add(new Link(from, to, heads, start, end));
    }

    /** All links from the nodes of one list to those of another. */
    void links(Iterable<Integer> from, Iterable<Integer> to, Heads heads, int start, int end) {
        for (int one : from) {
            for (int other : to) {
                link(one, other, heads, start, end);
            }
        }
    }

    /** The line at an offset was not understood. */
    void unread(int offset) {
        unread.add(source.line(offset));
    }

    Diagram finish() {
        if (ids.isEmpty()) {
            throw new DiagramRefused(Reason.NOTHING_DRAWN);
        }
        List<Node> nodes = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String label = labels.get(i) != null ? labels.get(i) : groups.getOrDefault(id, id);
            nodes.add(new Node(
                    id,
                    Labels.plain(label),
                    places.get(i).start(),
                    places.get(i).end()));
        }
        return new Diagram(nodes, links, List.copyOf(unread));
    }
}
