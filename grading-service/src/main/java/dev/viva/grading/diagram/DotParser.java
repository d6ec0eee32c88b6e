package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import dev.viva.grading.diagram.DiagramRefused.Reason;
import dev.viva.grading.diagram.DotTokens.Kind;
import dev.viva.grading.diagram.DotTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the DOT language: graphs and digraphs, chains, {@code {A B} -> C}, ports, labels of text, HTML and records, {@code dir}. Of
 * attributes only {@code label}, {@code shape}, {@code dir} and {@code style=invis} mean something; clusters are frames and ignored.
 */
final class DotParser {
    private final Drawing drawing;
    private final DotTokens tokens;
    private final Source source;
    private boolean directed = true;

    DotParser(String text) {
        this.source = new Source(text);
        this.drawing = new Drawing(source);
        source.skipFence();
        this.tokens = new DotTokens(source);
    }

    Diagram parse() {
        if (tokens.peek().isWord("strict")) {
            tokens.take();
        }
        if (!tokens.peek().isWord("graph") && !tokens.peek().isWord("digraph")) {
            throw new DiagramRefused(Reason.OTHER_KIND);
        }
        directed = tokens.take().isWord("digraph");
        if (tokens.peek().kind() == Kind.ID) {
            tokens.take();
        }
        if (!tokens.peek().is("{")) {
            throw new DiagramRefused(Reason.OTHER_KIND);
        }
        body(1, Map.of());
        return drawing.finish();
    }

    /**
     * Statements in braces.
     *
     * @param inherited what {@code edge [...]} said around it
     * @return the nodes that are named inside
     */
    private Set<Integer> body(int depth, Map<String, String> inherited) {
        if (depth > Drawing.DEEPEST) {
            throw new DiagramRefused(Reason.TOO_DEEP);
        }
        Map<String, String> links = new HashMap<>(inherited);
        Set<Integer> named = new LinkedHashSet<>();
        tokens.take();
        while (!tokens.peek().is("}") && tokens.peek().kind() != Kind.END) {
            if (tokens.peek().is(";") || tokens.peek().is(",")) {
                tokens.take();
            } else {
                statement(depth, links, named);
            }
        }
        tokens.take();
        return named;
    }

    private void statement(int depth, Map<String, String> links, Set<Integer> named) {
        int start = tokens.peek().start();
        Set<Integer> left = ends(depth, links);
        if (left.isEmpty() && !tokens.peek().is("[") && tokens.peek().kind() != Kind.LINK) {
            return;
        }
        named.addAll(left);
        if (tokens.peek().kind() != Kind.LINK) {
            Map<String, String> attributes = attributes();
            left.forEach(node -> label(node, attributes));
            left.forEach(node -> drawing.place(node, start, tokens.lastEnd()));
            return;
        }
        record Pair(Set<Integer> from, Set<Integer> to, int start, int end) {}
        List<Pair> chain = new ArrayList<>();
        int from = start;
        while (tokens.peek().kind() == Kind.LINK) {
            tokens.take();
            int to = tokens.peek().start();
            Set<Integer> right = ends(depth, links);
            named.addAll(right);
            chain.add(new Pair(left, right, from, tokens.lastEnd()));
            left = right;
            from = to;
        }
        Map<String, String> attributes = new HashMap<>(links);
        attributes.putAll(attributes());
        if (!"invis".equals(attributes.get("style"))) {
            chain.forEach(
                    pair -> drawing.links(pair.from, pair.to, heads(attributes.get("dir")), pair.start, pair.end));
        }
    }

    /** One end of a link: a node, or the nodes of a body in braces. Other statements have no ends, and are read here. */
    private Set<Integer> ends(int depth, Map<String, String> links) {
        Token token = tokens.peek();
        if (token.isWord("subgraph")) {
            tokens.take();
            if (tokens.peek().kind() == Kind.ID) {
                tokens.take();
            }
            return tokens.peek().is("{") ? body(depth + 1, links) : Set.of();
        }
        if (token.is("{")) {
            return body(depth + 1, links);
        }
        if (token.kind() != Kind.ID) {
            drawing.unread(token.start());
            tokens.take();
            tokens.skipLine();
            return Set.of();
        }
        String id = id();
        if (tokens.peek().is("=")) {
            tokens.take();
            id();
            return Set.of();
        }
        boolean setting = token.isWord("graph") || token.isWord("node") || token.isWord("edge");
        if (setting && tokens.peek().is("[")) {
            Map<String, String> attributes = attributes();
            if (token.isWord("edge")) {
                links.putAll(attributes);
            }
            return Set.of();
        }
        for (int ports = 0; ports < 2 && tokens.peek().is(":"); ports++) {
            tokens.take();
            id();
        }
        int node = drawing.node(id);
        drawing.place(node, token.start(), tokens.lastEnd());
        return Set.of(node);
    }

    /** An id; quoted ones may be joined by {@code +}. Empty where none stands. */
    private String id() {
        if (tokens.peek().kind() != Kind.ID) {
            return "";
        }
        Token first = tokens.take();
        if (!first.quoted() || !tokens.peek().is("+")) {
            return first.text();
        }
        StringBuilder text = new StringBuilder(first.text());
        while (tokens.peek().is("+")) {
            tokens.take();
            text.append(tokens.peek().kind() == Kind.ID ? tokens.take().text() : "");
        }
        return text.toString();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        while (tokens.peek().is("[")) {
            tokens.take();
            while (!tokens.peek().is("]") && tokens.peek().kind() != Kind.END) {
                if (tokens.peek().kind() != Kind.ID) {
                    tokens.take();
                    continue;
                }
                String name = id().toLowerCase(Locale.ROOT);
                if (tokens.peek().is("=")) {
                    tokens.take();
                    attributes.put(name, id());
                }
            }
            tokens.take();
        }
        return attributes;
    }

    private void label(int node, Map<String, String> attributes) {
        String label = attributes.get("label");
        if (label == null || label.equals("\\N")) {
            return;
        }
        boolean fields =
                attributes.getOrDefault("shape", "").toLowerCase(Locale.ROOT).endsWith("record");
        String text = fields ? label.replaceAll("<[^<>]{0,100}>", " ").replaceAll("[{}|]", "\n") : label;
        drawing.label(node, text.replaceAll("\\\\[nlr]", "\n"));
    }

    private Heads heads(String dir) {
        String direction = dir == null ? directed ? "forward" : "none" : dir.toLowerCase(Locale.ROOT);
        return switch (direction) {
            case "back" -> Heads.BACKWARD;
            case "both" -> Heads.BOTH;
            case "none" -> Heads.NONE;
            default -> Heads.FORWARD;
        };
    }
}
