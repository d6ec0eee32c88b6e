package dev.viva.grading.diagram;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single nodes of a Mermaid flowchart: id, shape with its text, class. */
final class MermaidNodes {
    private static final Pattern ID =
            Pattern.compile("(?:[\\p{L}\\p{N}_!#$'*+.?\\\\/]|-(?=[^>\\-.])|=(?!=)|&(?=[\\p{L}\\p{N}_])){1,200}+");
    private static final Pattern CLASS = Pattern.compile(":::[\\w,-]{1,200}");
    private static final Pattern PROPERTY_LABEL =
            Pattern.compile("\\blabel\\s{0,20}:\\s{0,20}(?:\"([^\"]*+)\"|'([^']*+)'|([^,}\\n]*+))");
    private static final Pattern QUOTED = Pattern.compile("\\s*+\"([^\"]*+)\"\\s*+");

    private static final int LONGEST_BARE = 500;

    /** Openings with what may close them, longer ones before those that they begin with. */
    private static final List<Shape> SHAPES = List.of(
            new Shape("(((", ")))"),
            new Shape("((", "))"),
            new Shape("([", "])"),
            new Shape("(-", "-)"),
            new Shape("[[", "]]"),
            new Shape("[(", ")]"),
            new Shape("[/", "/]", "\\]"),
            new Shape("[\\", "\\]", "/]"),
            new Shape("{{", "}}"),
            new Shape("(", ")"),
            new Shape("[", "]"),
            new Shape("{", "}"),
            new Shape(">", "]"));

    private record Shape(String open, List<String> close) {
        Shape(String open, String... close) {
            this(open, List.of(close));
        }
    }

    private final Source source;
    private final Drawing drawing;

    MermaidNodes(Source source, Drawing drawing) {
        this.source = source;
        this.drawing = drawing;
    }

    /** The node that stands here; -1 where none does. */
    int take() {
        int start = source.at();
        Matcher id = source.take(ID);
        if (id == null) {
            return -1;
        }
        int node = drawing.node(id.group());
        String label = source.starts("@{") ? properties() : shape();
        if (label != null) {
            drawing.label(node, label);
        }
        drawing.place(node, start, source.at());
        source.take(CLASS);
        return node;
    }

    /** {@code @{ shape: rounded, label: "Text" }}; {@code null} where it names no label. */
    private String properties() {
        int from = source.at();
        boolean quoted = false;
        int end = source.length();
        for (int ahead = 2; from + ahead < source.length(); ahead++) {
            char c = source.peek(ahead);
            quoted = (c == '"') != quoted;
            if (c == '}' && !quoted) {
                end = from + ahead + 1;
                break;
            }
        }
        Matcher label = source.find(PROPERTY_LABEL, end);
        source.moveTo(end);
        if (label == null) {
            return null;
        }
        String text =
                label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : label.group(3);
        return text.strip();
    }

    /** The text of the shape, or {@code null} where there is no shape. */
    private String shape() {
        int from = source.at();
        for (Shape shape : SHAPES) {
            if (source.take(shape.open)) {
                String text = text(shape);
                if (text != null) {
                    return text;
                }
                source.moveTo(from);
            }
        }
        return null;
    }

    private String text(Shape shape) {
        Matcher quoted = source.look(QUOTED, source.length());
        if (quoted != null) {
            for (String close : shape.close) {
                source.moveTo(quoted.end());
                if (source.take(close)) {
                    return quoted.group(1);
                }
            }
            source.moveTo(quoted.start());
        }
        return bare(shape);
    }

    /** Text without quotes: up to the closing bracket, not far away; brackets of the same kind inside are counted. */
    private String bare(Shape shape) {
        int from = source.at();
        int to = Math.min(source.length(), from + LONGEST_BARE);
        char open = shape.open.charAt(0);
        char last = shape.close.getFirst().charAt(shape.close.getFirst().length() - 1);
        int inner = 0;
        for (int i = from; i < to; i++) {
            source.moveTo(i);
            if (inner == 0) {
                for (String close : shape.close) {
                    if (source.take(close)) {
                        return source.slice(from, i);
                    }
                }
            }
            char c = source.here();
            inner += c == open ? 1 : c == last && inner > 0 ? -1 : 0;
        }
        return null;
    }
}
