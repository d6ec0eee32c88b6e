package dev.viva.grading.diagram;

import java.util.List;

/** Reads the source of a diagram. What it cannot understand it passes over, a line at a time, and says so. */
interface DiagramParser {

    /**
     * The graph that the source draws.
     *
     * @throws DiagramRefused if the source is too large or no diagram that can be read
     */
    Diagram parse(String source);

    /** The formats that are understood, in the order in which they are named to candidates. */
    List<String> FORMATS = List.of("mermaid", "dot", "plantuml");

    /** The parser of a format of {@link #FORMATS}. */
    static DiagramParser of(String format) {
        return switch (format) {
            case "mermaid" -> source -> new MermaidParser(source).parse();
            case "dot" -> source -> new DotParser(source).parse();
            case "plantuml" -> source -> new PlantUmlParser(source).parse();
            default -> throw new IllegalArgumentException("no diagram format: " + format);
        };
    }
}
