package dev.viva.grading.diagram;

import dev.viva.grading.diagram.DiagramRefused.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Mermaid flowcharts ({@code flowchart} and {@code graph}). Every character is looked at a bounded number of times.
 *
 * <p>Kept: nodes of all shapes, links of all kinds, chains, {@code A & B --> C & D}. Passed over: styles, classes, clicks, directions,
 * comments, front matter. The frame of a subgraph is ignored, its contents are not.
 */
final class MermaidParser {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]{0,40}(?=[\\s;:{]|$)");
    private static final Set<String> IGNORED =
            Set.of("style", "classDef", "class", "click", "linkStyle", "direction", "accTitle", "accDescr", "title");
    private static final Set<String> OTHER_KINDS = Set.of(
            "sequenceDiagram",
            "classDiagram",
            "stateDiagram",
            "stateDiagram-v",
            "erDiagram",
            "gantt",
            "pie",
            "journey",
            "mindmap",
            "timeline",
            "gitGraph",
            "quadrantChart",
            "requirementDiagram",
            "sankey-beta",
            "xychart-beta",
            "block-beta",
            "packet-beta",
            "kanban",
            "architecture-beta",
            "C4Context",
            "C4Container",
            "C4Component");
    private static final Pattern FRONT_MATTER_END = Pattern.compile("(?m)^---[ \\t\\r]*$");
    private static final Pattern LINK_PROPERTIES = Pattern.compile("([\\w-]{1,100}+)@\\{[^}]*+}?");
    private static final Pattern GROUP_ID = Pattern.compile("[^\\s\\[\\]\";]{1,200}(?=\\s*(?:\\[|;|$|\\n))");

    private final Source source;
    private final Drawing drawing;
    private final MermaidNodes nodes;
    private final Set<String> linkIds = new HashSet<>();
    private int depth;

    MermaidParser(String text) {
        this.source = new Source(text);
        this.drawing = new Drawing(source);
        this.nodes = new MermaidNodes(source, drawing);
    }

    Diagram parse() {
        source.skipFence();
        frontMatter();
        while (true) {
            skipBetween();
            if (source.atEnd() || source.starts("```")) {
                return drawing.finish();
            }
            Matcher word = source.look(WORD, source.length());
            if ((word == null || !keyword(word.group())) && !linkProperties()) {
                statement();
            }
        }
    }

    private void frontMatter() {
        source.skipWhitespace();
        if (source.starts("---")) {
            int from = source.at();
            source.moveTo(source.endOfLine());
            Matcher end = source.find(FRONT_MATTER_END, source.length());
            source.moveTo(end == null ? from : end.end());
        }
    }

    /** White space, semicolons, comments and directives. */
    private void skipBetween() {
        while (!source.atEnd()) {
            if (source.starts("%%{")) {
                int end = source.indexOf("}%%");
                source.moveTo(end < 0 ? source.length() : end + 3);
            } else if (source.starts("%%")) {
                source.moveTo(source.endOfLine());
            } else if (source.here() == ';' || Character.isWhitespace(source.here())) {
                source.moveTo(source.at() + 1);
            } else {
                return;
            }
        }
    }

    /** Whether the statement begins with a keyword; then it is read. */
    private boolean keyword(String word) {
        if (OTHER_KINDS.contains(word)) {
            throw new DiagramRefused(Reason.OTHER_KIND);
        }
        if (IGNORED.contains(word)) {
            ignored();
            return true;
        }
        return switch (word) {
            case "graph", "flowchart", "flowchart-elk" -> {
                source.moveTo(endOfStatement());
                yield true;
            }
            case "subgraph" -> {
                subgraph();
                yield true;
            }
            case "end" -> {
                source.take("end");
                depth = Math.max(0, depth - 1);
                yield true;
            }
            default -> false;
        };
    }

    /** {@code e1@{ animate: true }}, where {@code e1} is a link. */
    private boolean linkProperties() {
        Matcher properties = source.look(LINK_PROPERTIES, source.length());
        if (properties == null || !linkIds.contains(properties.group(1))) {
            return false;
        }
        source.moveTo(properties.end());
        return true;
    }

    /** A description in braces may go over several lines; everything else ends with its line. */
    private void ignored() {
        boolean description = source.starts("accDescr");
        int line = source.endOfLine();
        int open = description ? source.indexOf("{") : -1;
        if (open >= 0 && open < line) {
            int close = source.indexOf("}");
            source.moveTo(close < 0 ? source.length() : close + 1);
        } else {
            source.moveTo(line);
        }
    }

    private int endOfStatement() {
        int line = source.endOfLine();
        int semicolon = source.indexOf(";");
        return semicolon >= 0 && semicolon < line ? semicolon : line;
    }

    private void subgraph() {
        source.take("subgraph");
        if (++depth > Drawing.DEEPEST) {
            throw new DiagramRefused(Reason.TOO_DEEP);
        }
        source.skipBlanks();
        int end = endOfStatement();
        Matcher id = source.look(GROUP_ID, end);
        String rest = source.slice(source.at(), end).strip();
        String key = id == null ? rest.replace("\"", "") : id.group();
        String title = id == null ? rest : source.slice(id.end(), end).strip();
        title = title.replaceAll("^\\[|]$", "").strip().replaceAll("^\"|\"$", "");
        drawing.group(key, title.isEmpty() ? key : title);
        source.moveTo(end);
    }

    /** {@code nodes (link nodes)*}. */
    private void statement() {
        int start = source.at();
        Group left = group();
        while (left != null) {
            source.skipBlanks();
            MermaidLink link = MermaidLink.take(source);
            if (link == null) {
                break;
            }
            if (link.id() != null) {
                linkIds.add(link.id());
            }
            Group right = group();
            if (right != null && link.visible()) {
                drawing.links(left.nodes, right.nodes, link.heads(), left.start, right.end);
            }
            left = right;
        }
        source.skipBlanks();
        boolean whole = source.atEnd() || source.here() == '\n' || source.here() == ';' || source.starts("%%");
        if (left == null || !whole) {
            drawing.unread(start);
            source.moveTo(source.endOfLine());
        }
    }

    /** Nodes joined by {@code &}; offsets go around all of them. */
    private record Group(List<Integer> nodes, int start, int end) {}

    /** {@code null} where no node stands. */
    private Group group() {
        source.skipWhitespace();
        int start = source.at();
        List<Integer> found = new ArrayList<>();
        while (true) {
            source.skipBlanks();
            int node = nodes.take();
            if (node < 0) {
                return null;
            }
            found.add(node);
            int end = source.at();
            source.skipBlanks();
            if (!source.take("&")) {
                source.moveTo(end);
                return new Group(found, start, end);
            }
        }
    }
}
