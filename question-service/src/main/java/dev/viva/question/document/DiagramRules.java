package dev.viva.question.document;

import dev.viva.question.document.FaultList.Item;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules of the settings of a DIAGRAM part: a reference that a drawing can be compared with, whichever language its labels have. */
final class DiagramRules {
    private final Item diagram;
    private final FaultList faults;
    private final Set<String> optionalNodes = new HashSet<>();

    DiagramRules(Item diagram, FaultList faults) {
        this.diagram = diagram;
        this.faults = faults;
    }

    void check() {
        List<Item> nodes = diagram.items("nodes");
        Set<String> ids = faults.unique(nodes, "id", "node");
        synonyms(nodes);
        nodes.stream()
                .filter(DiagramRules::isOptional)
                .map(node -> node.text("id"))
                .forEach(optionalNodes::add);
        List<Item> edges = diagram.items("edges");
        Set<List<String>> known = new HashSet<>();
        for (Item edge : edges) {
            faults.reference(edge.child("from"), ids, "node");
            faults.reference(edge.child("to"), ids, "node");
            edge(edge, known);
        }
        if (diagram.present() && edges.stream().allMatch(DiagramRules::isOptional)) {
            faults.add(
                    diagram.child("edges").pointer(),
                    "no-required-edge",
                    "At least one edge has to be required: boxes alone are no diagram.");
        }
    }

    private void edge(Item edge, Set<List<String>> known) {
        String from = edge.text("from");
        String to = edge.text("to");
        if (from == null || to == null) {
            return;
        }
        if (from.equals(to)) {
            faults.add(
                    edge.child("to").pointer(),
                    "edge-to-itself",
                    "An edge leads to another node; those to itself are not compared.");
        }
        if (!known.add(List.of(from, to))) {
            faults.add(edge.pointer(), "duplicate-edge", "The edge from '" + from + "' to '" + to + "' stands twice.");
        }
        for (String end : List.of("from", "to")) {
            if (!isOptional(edge) && optionalNodes.contains(edge.text(end))) {
                faults.add(
                        edge.child(end).pointer(),
                        "optional-node",
                        "The node '" + edge.text(end)
                                + "' may be missing, so its edges may be too: make the edge optional or the node required.");
            }
        }
    }

    /** Each node is known by names in both languages, and no name means two nodes. */
    private void synonyms(List<Item> nodes) {
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Item synonyms = nodes.get(i).child("synonyms");
            for (String language : List.of("en", "ru")) {
                List<Item> phrases = synonyms.items(language);
                if (synonyms.value().isObject() && phrases.isEmpty()) {
                    faults.add(
                            synonyms.child(language).pointer(),
                            "language-missing",
                            "Labels may be in either language: name the node in '" + language + "' too.");
                }
                for (Item phrase : phrases) {
                    synonym(phrase, i, owners);
                }
            }
        }
    }

    private void synonym(Item phrase, int node, Map<String, Integer> owners) {
        if (!phrase.value().isTextual()) {
            return;
        }
        Integer owner = owners.putIfAbsent(plain(phrase.value().textValue()), node);
        if (owner != null && owner != node) {
            faults.add(
                    phrase.pointer(),
                    "ambiguous-synonym",
                    "'" + phrase.value().textValue() + "' names "
                            + diagram.child("nodes").pointer() + "/" + owner
                            + " as well; a label has to mean one node.");
        }
    }

    /** The same for names that differ in case, blanks, hyphens or ё alone. */
    private static String plain(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s_-]+", " ")
                .strip();
    }

    private static boolean isOptional(Item item) {
        return item.value().path("optional").asBoolean();
    }
}
