package dev.viva.grading.diagram;

import dev.viva.grading.diagram.Diagram.Heads;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of PlantUML that links two elements. */
final class PlantUmlLink {
    /** Where states begin and end; it is no element. */
    private static final String BLACK_DOT = "[*]";

    private static final int LONGEST_LINE = 2_000;
    private static final String TIMES = "(?:\\s*\"[^\"]{0,100}\")?+";
    private static final String BODY =
            "[-.=~]{1,50}+(?:\\[[^\\]]{0,100}])?+(?:(?:left|right|up|down|le|ri|do|l|r|u|d)(?=[-.=~]))?+[-.=~]{0,50}+";
    private static final Pattern LINK = Pattern.compile("(?<from>" + PlantUmlNames.NAME + ")" + TIMES
            + "\\s*(?<start><\\|?|<<|(?<=\\s)[*o+x#^0}])?" + BODY
            + "(?<end>>>|\\|?>|[*+#^0{](?=[\\s\"\\[(:])|[ox](?=[\\s\"\\[(:]))?"
            + TIMES + "\\s*(?<to>" + PlantUmlNames.NAME + ")\\s*(?:[#:].*)?");

    private PlantUmlLink() {}

    /** Draws the link that a line stands for; {@code false} where it is none. */
    static boolean read(String line, int start, PlantUmlNames names, Drawing drawing) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        Matcher link = LINK.matcher(line);
        if (!link.matches()) {
            return false;
        }
        if (link.group("from").equals(BLACK_DOT) || link.group("to").equals(BLACK_DOT)) {
            return true;
        }
        int from = names.node(link.group("from"));
        int to = names.node(link.group("to"));
        drawing.place(from, start + link.start("from"), start + link.end("from"));
        drawing.place(to, start + link.start("to"), start + link.end("to"));
        Heads heads = Heads.of(isHead(link.group("start"), '<'), isHead(link.group("end"), '>'));
        drawing.link(from, to, heads, start, start + link.end("to"));
        return true;
    }

    /** Diamonds, circles and the like are no arrowheads. */
    private static boolean isHead(String mark, char head) {
        return mark != null && mark.indexOf(head) >= 0;
    }
}
