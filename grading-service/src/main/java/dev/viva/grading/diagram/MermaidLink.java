package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a Mermaid flowchart, its text left out.
 *
 * @param id its own id, such as {@code e1} of {@code A e1@--> B}, or {@code null}
 * @param visible false for {@code ~~~}, which only places nodes
 */
record MermaidLink(String id, Heads heads, boolean visible) {
    private static final String ID = "(?:([\\w-]{1,100})@)?+";
    private static final Pattern WHOLE = Pattern.compile(ID + "([xo<]?)(?:--+([-xo>])|==+([=xo>])|-?\\.++-([xo>]?+))");
    private static final Pattern BEGINNING = Pattern.compile(ID + "([xo<]?)(--|==|-\\.)");
    private static final Pattern INVISIBLE = Pattern.compile(ID + "~~~++");
    private static final Pattern SOLID_END = Pattern.compile("[xo-]?-+([-xo>])");
    private static final Pattern THICK_END = Pattern.compile("[xo=]?=+([=xo>])");
    private static final Pattern DOTTED_END = Pattern.compile("(?<!\\.)\\.++-([xo>]?+)");
    private static final Pattern QUOTED = Pattern.compile("\\s*+\"[^\"]*+\"");

    /** Moves behind the link that stands here, and its text; {@code null} where none stands. */
    static MermaidLink take(Source source) {
        Matcher invisible = source.take(INVISIBLE);
        if (invisible != null) {
            return new MermaidLink(invisible.group(1), Heads.NONE, false);
        }
        int from = source.at();
        Matcher whole = source.take(WHOLE);
        if (whole != null) {
            String end =
                    whole.group(3) != null ? whole.group(3) : whole.group(4) != null ? whole.group(4) : whole.group(5);
            text(source);
            return new MermaidLink(whole.group(1), heads(whole.group(2), end), true);
        }
        Matcher beginning = source.take(BEGINNING);
        if (beginning == null) {
            return null;
        }
        source.take(QUOTED);
        Pattern ending =
                switch (beginning.group(3)) {
                    case "--" -> SOLID_END;
                    case "==" -> THICK_END;
                    default -> DOTTED_END;
                };
        Matcher end = source.find(ending, source.endOfLine());
        if (end == null) {
            source.moveTo(from);
            return null;
        }
        source.moveTo(end.end());
        return new MermaidLink(beginning.group(1), heads(beginning.group(2), end.group(1)), true);
    }

    private static Heads heads(String start, String end) {
        return Heads.of(!start.isEmpty(), !end.isEmpty() && "xo>".contains(end));
    }

    /** {@code |text|} behind the link. */
    private static void text(Source source) {
        int from = source.at();
        source.skipBlanks();
        if (!source.take("|")) {
            source.moveTo(from);
            return;
        }
        source.take(QUOTED);
        int close = source.indexOf("|");
        if (close >= 0 && close < source.endOfLine()) {
            source.moveTo(close + 1);
        }
    }
}
