package dev.viva.grading.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a diagram should show: the settings of a DIAGRAM part.
 *
 * @param formats the formats that candidates may use
 * @param edges without doubles; both ends are indices of nodes
 */
record Reference(List<String> formats, List<Node> nodes, List<Edge> edges) {

    /**
     * A node.
     *
     * @param optional whether it may be missing
     */
    record Node(String id, List<String> en, List<String> ru, boolean optional) {

        /** What to call it in a language. */
        String name(boolean russian) {
            List<String> first = russian ? ru : en;
            List<String> second = russian ? en : ru;
            return !first.isEmpty() ? first.getFirst() : !second.isEmpty() ? second.getFirst() : id;
        }
    }

    /** An arrow between two nodes. */
    record Edge(int from, int to, boolean optional) {}

    /** Reads settings that were checked when the question was published; what they should not hold is passed over. */
    static Reference of(Map<String, Object> settings) {
        List<Node> nodes = new ArrayList<>();
        Map<String, Integer> byId = new HashMap<>();
        for (Map<?, ?> node : objects(settings.get("nodes"))) {
            String id = String.valueOf(node.get("id"));
            Map<?, ?> synonyms = node.get("synonyms") instanceof Map<?, ?> given ? given : Map.of();
            byId.putIfAbsent(id, nodes.size());
            nodes.add(new Node(id, texts(synonyms.get("en")), texts(synonyms.get("ru")), isOptional(node)));
        }
        Set<Edge> edges = new LinkedHashSet<>();
        for (Map<?, ?> edge : objects(settings.get("edges"))) {
            Integer from = byId.get(String.valueOf(edge.get("from")));
            Integer to = byId.get(String.valueOf(edge.get("to")));
            if (from != null && to != null && !from.equals(to)) {
                edges.add(new Edge(from, to, isOptional(edge)));
            }
        }
        return new Reference(texts(settings.get("formats")), List.copyOf(nodes), List.copyOf(edges));
    }

    private static boolean isOptional(Map<?, ?> fields) {
        return Boolean.TRUE.equals(fields.get("optional"));
    }

    private static List<Map<?, ?>> objects(Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static List<String> texts(Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
