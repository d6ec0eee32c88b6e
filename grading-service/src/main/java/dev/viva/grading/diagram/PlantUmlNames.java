package dev.viva.grading.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How PlantUML names what it draws: {@code [Name]}, {@code "Long name" as x}, {@code x as "Long name"}, {@code x}. */
final class PlantUmlNames {
    /** One name: in brackets of its kind, in quotes, or bare. */
    static final String NAME =
            "(?:\\(\\)\\s{0,5})?(?:\\[\\*]|\\[[^\\]\\n]{1,400}]|\\([^)\\n]{1,400}\\)|:[^:\\n]{1,400}:|\"[^\"\\n]{1,400}\"|[\\p{L}\\p{N}_.@]{1,200}+)";

    private static final Pattern DECLARATION =
            Pattern.compile("(" + NAME + ")(?:\\s+as\\s+(" + NAME + "))?(?:\\s*:.*)?");

    private final Drawing drawing;

    PlantUmlNames(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Declares what a line names; {@code false} where it names nothing, or only a bare word where a kind is needed.
     *
     * @param start offset of the line
     * @param end offset behind it
     */
    boolean declare(String text, boolean kindGiven, int start, int end) {
        Matcher names = DECLARATION.matcher(text);
        if (!names.matches()) {
            return false;
        }
        boolean bare = isBare(names.group(1)) && names.group(2) == null;
        if (bare && !kindGiven && !drawing.knows(names.group(1))) {
            return false;
        }
        if (names.group(2) == null) {
            drawing.place(node(names.group(1)), start, end);
            return true;
        }
        boolean aliasFirst = isBare(names.group(1)) && !isBare(names.group(2));
        String alias = inner(aliasFirst ? names.group(1) : names.group(2));
        String label = inner(aliasFirst ? names.group(2) : names.group(1));
        int node = drawing.node(alias);
        drawing.label(node, label);
        drawing.place(node, start, end);
        drawing.alias(label, node);
        return true;
    }

    /** The title of a frame; a link may end at it. */
    void group(String text) {
        Matcher names = DECLARATION.matcher(text);
        if (names.matches()) {
            String title = inner(names.group(1));
            drawing.group(names.group(2) == null ? title : inner(names.group(2)), title);
        }
    }

    /** The node of a name. */
    int node(String name) {
        return drawing.node(inner(name));
    }

    private static boolean isBare(String name) {
        return "[(:\"".indexOf(name.charAt(0)) < 0;
    }

    private static String inner(String name) {
        String text = name.startsWith("()") ? name.substring(2).strip() : name;
        return isBare(text)
                ? text
                : text.substring(1, text.length() - 1).replace("\\n", "\n").strip();
    }
}
