package dev.viva.grading.diagram;

import dev.viva.grading.diagram.DiagramRefused.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads PlantUML component, deployment, use case, state and sequence diagrams as far as they are boxes and arrows, line by line. The
 * preprocessor is never run: lines that begin with {@code !} are passed over, so nothing is included, fetched or repeated. The syntax
 * of activity diagrams with steps between colon and semicolon is another language and not read.
 */
final class PlantUmlParser {
    private static final String ELEMENT =
            "(?:component|actor|database|rectangle|node|cloud|queue|storage|usecase|interface|participant|entity|control|boundary"
                    + "|collections|agent|artifact|card|file|folder|frame|package|person|stack|state|object|class|enum|circle|label"
                    + "|hexagon|process|action|namespace)";
    private static final Pattern START = Pattern.compile("@start(\\w{1,40})\\b.*");
    private static final Pattern IGNORED = Pattern.compile(
            "(?:skinparam|hide|show|title|caption|header|footer|scale|left to right direction|top to bottom direction|allowmixing"
                    + "|autonumber|activate|deactivate|destroy|newpage|remove|mainframe|return|== .*|\\.\\.\\..*|@enduml|end"
                    + "|else.*|alt .*|opt .*|loop .*|par .*|break .*|critical .*|group .*|---+|!(?:theme|pragma|startsub|endsub)\\b)(?:[\\s{:].*)?");
    private static final Pattern BLOCK =
            Pattern.compile("(note|legend|title|header|footer|skinparam|<style>|ref|rnote|hnote)\\b.*|<style>");
    private static final Pattern ONE_LINE_NOTE =
            Pattern.compile("(?:note|rnote|hnote|ref)\\b[^:]*+:.*|note\\s+\".*|(?:title|header|footer)\\s.*");
    private static final Pattern FRAME =
            Pattern.compile("(?:" + ELEMENT + "|together|box|partition)\\b([^{]*+)\\{\\s*");
    private static final Pattern DECLARED = Pattern.compile(ELEMENT + "\\s+(\\S.*)");
    private static final Pattern STEREOTYPES =
            Pattern.compile("<<[^<>]{0,200}>>|\\s#[\\w:;.#\\\\/|-]{1,100}|\\[\\[[^\\]]{0,300}]]");
    private static final Pattern OLD_ACTIVITY =
            Pattern.compile("(?:start|stop|if\\s*\\(.*|while\\s*\\(.*|repeat|fork|endif|endwhile|:[^:]*;)\\s*");

    private final Source source;
    private final Drawing drawing;
    private final PlantUmlNames names;
    private int depth;

    PlantUmlParser(String text) {
        this.source = new Source(text);
        this.drawing = new Drawing(source);
        this.names = new PlantUmlNames(drawing);
    }

    Diagram parse() {
        source.skipFence();
        if (source.at() > 0) {
            nextLine();
        }
        while (!source.atEnd()) {
            int start = source.at();
            String line = source.slice(start, source.endOfLine());
            int indent = line.length() - line.stripLeading().length();
            line(line.strip(), start + indent);
            if (source.at() == start) {
                nextLine();
            }
        }
        return drawing.finish();
    }

    private void nextLine() {
        source.moveTo(Math.min(source.length(), source.endOfLine() + 1));
    }

    private void line(String line, int start) {
        if (line.isEmpty() || line.startsWith("'") || line.startsWith("```")) {
            return;
        }
        if (line.startsWith("/'")) {
            int end = source.indexOf("'/");
            source.moveTo(end < 0 ? source.length() : end + 2);
            return;
        }
        Matcher begin = START.matcher(line);
        if (begin.matches()) {
            if (!begin.group(1).equals("uml")) {
                throw new DiagramRefused(Reason.OTHER_KIND);
            }
            return;
        }
        if (isBlock(line)) {
            skipBlock(line);
        } else if (!IGNORED.matcher(line).matches()
                && !ONE_LINE_NOTE.matcher(line).matches()) {
            drawn(line, start);
        }
    }

    private void drawn(String line, int start) {
        Matcher frame = FRAME.matcher(line);
        if (line.equals("}")) {
            depth = Math.max(0, depth - 1);
        } else if (frame.matches()) {
            if (++depth > Drawing.DEEPEST) {
                throw new DiagramRefused(Reason.TOO_DEEP);
            }
            names.group(plain(frame.group(1) == null ? "" : frame.group(1)));
        } else if (OLD_ACTIVITY.matcher(line).matches()) {
            throw new DiagramRefused(Reason.OTHER_KIND);
        } else if (!PlantUmlLink.read(line, start, names, drawing) && !declared(line, start)) {
            drawing.unread(start);
        }
    }

    /** Whether the line names an element, with or without its kind. */
    private boolean declared(String line, int start) {
        Matcher kind = DECLARED.matcher(line);
        if (!kind.matches()) {
            return names.declare(plain(line), false, start, start + line.length());
        }
        String name = plain(kind.group(1));
        if (name.endsWith("[") && !name.startsWith("[")) {
            return multiLine(name.substring(0, name.length() - 1).strip(), start);
        }
        return names.declare(name, true, start, start + line.length());
    }

    /** {@code component x [} and the label on lines of its own, up to {@code ]}. */
    private boolean multiLine(String name, int start) {
        int from = source.endOfLine();
        int close = source.indexOf("]");
        if (close < from || !names.declare(name, true, start, close + 1)) {
            return false;
        }
        int node = drawing.node(name);
        drawing.label(node, source.slice(from, close).strip());
        drawing.place(node, start, close + 1);
        source.moveTo(close + 1);
        nextLine();
        return true;
    }

    private static String plain(String name) {
        return STEREOTYPES.matcher(name).replaceAll(" ").strip();
    }

    private static boolean isBlock(String line) {
        if (!BLOCK.matcher(line).matches() || ONE_LINE_NOTE.matcher(line).matches()) {
            return false;
        }
        return !line.startsWith("skinparam") || line.endsWith("{");
    }

    /** Notes, legends and the like go on to their end line. */
    private void skipBlock(String line) {
        boolean braces = line.endsWith("{");
        while (!source.atEnd()) {
            nextLine();
            String next = source.slice(source.at(), source.endOfLine()).strip();
            boolean end = braces ? next.equals("}") : next.startsWith("end") || next.equals("</style>");
            if (end) {
                nextLine();
                return;
            }
        }
    }
}
