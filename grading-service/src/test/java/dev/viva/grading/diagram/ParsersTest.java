package dev.viva.grading.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the parsers read beyond what {@link MermaidOracleTest} compares. */
class ParsersTest {

    @Test
    void aMermaidSourceMayStandInAFenceWithoutAHeader() {
        assertThat(links("mermaid", "```mermaid\nA[Actor] --> B\n```\n")).containsExactly("Actor > B");
    }

    @Test
    void aLineOfMermaidThatNobodyUnderstandsIsNamedAndTheRestIsRead() {
        Diagram diagram = read("mermaid", "flowchart LR\nA --> B\nB --> C }\nD ??? E\nE --> F");

        assertThat(diagram.unread()).containsExactly(3, 4);
        assertThat(links(diagram)).contains("A > B", "B > C", "E > F");
    }

    @Test
    void aLinkToASubgraphEndsAtItsTitle() {
        assertThat(links("mermaid", "flowchart LR\nsubgraph s [Feature store]\nA\nend\nB --> s"))
                .containsExactly("B > Feature store");
    }

    @Test
    void labelsLoseTheirMarkup() {
        assertThat(Labels.plain("<b>Rank</b>ing<br/>**model** #amp; &lt;x&gt; `code` #9829;"))
                .isEqualTo("Ranking\nmodel & <x> code ♥");
        assertThat(Labels.plain("a < b and c > d")).isEqualTo("a < b and c > d");
        assertThat(Labels.plain("#99999999; #xD800; &nosuch;")).isEqualTo("#99999999; #xD800; &nosuch;");
        assertThat(Labels.plain("😀".repeat(300))).hasSize(Labels.LONGEST);
    }

    @Test
    void dotHasChainsGroupsPortsAndDirections() {
        String source = """
                // comment
                strict digraph "G" {
                  rankdir=LR; node [shape=box]; edge [color=red]
                  subgraph cluster_a { label="Offline"; a [label="Feature\\nstore"]; b }
                  a -> b -> c [dir=back];
                  {d e} -> {f; g} [style=dashed] /* all to all */
                  n:p1:sw -> m [dir=both]
                  h [label=<<b>HTML</b> <i>label</i>>]
                  r [shape=record label="{<f0> left|<f1> right}"]
                  h -> r; x -> y [style=invis]
                  "quoted \\"id\\"" -> "two " + "parts"
                }
                """;

        Diagram diagram = read("dot", source);

        assertThat(links(diagram))
                .containsExactly(
                        "Feature\nstore < b",
                        "b < c",
                        "d > f",
                        "d > g",
                        "e > f",
                        "e > g",
                        "n <> m",
                        "HTML label > left\n right",
                        "quoted \"id\" > two parts");
        assertThat(diagram.unread()).isEmpty();
        assertThat(quotes(diagram, source)).contains("b -> c", "{d e} -> {f; g}", "n:p1:sw -> m");
    }

    @Test
    void anUndirectedDotGraphHasNoArrowheads() {
        assertThat(links("dot", "graph { a -- b -- c; a -- d [dir=forward] }"))
                .containsExactly("a - b", "b - c", "a > d");
    }

    @Test
    void edgeDefaultsOfDotHoldInTheirBraces() {
        assertThat(links("dot", "digraph { { edge [dir=none]; a -> b } c -> d }"))
                .containsExactly("a - b", "c > d");
    }

    @Test
    void plantUmlHasElementsAliasesAndArrowsOfAllKinds() {
        String source = """
                @startuml
                !include https://example.org/secret.puml
                skinparam component {
                  BackgroundColor red
                }
                ' comment with --> in it
                package "Offline" as off {
                  component "Feature store" as fs <<db>> #pink
                  [Candidate generation] as cg
                }
                actor User
                User --> [API gateway] : request --> text
                [API gateway] -right-> cg
                fs <-- [Trainer] : writes
                A .[#red]..> B
                "Long name" <--> (Use case)
                A -- B
                note left of A : text --> x
                note right of B
                  multi --> line
                end note
                state "Waiting for it" as W
                [*] --> W
                component big [
                  Big
                  label
                ]
                big --> off
                @enduml
                """;

        Diagram diagram = read("plantuml", source);

        assertThat(links(diagram))
                .containsExactly(
                        "User > API gateway",
                        "API gateway > Candidate generation",
                        "Feature store < Trainer",
                        "A > B",
                        "Long name <> Use case",
                        "A - B",
                        "Big\n label > Offline");
        assertThat(diagram.unread()).containsExactly(2);
        assertThat(quotes(diagram, source)).contains("User --> [API gateway]", "fs <-- [Trainer]");
    }

    @Test
    void theTwoNamesOfAPlantUmlElementAreOneElement() {
        assertThat(links("plantuml", "[Actor] as a\n[Critic] as c\n[Actor] --> c\na <-- [Critic]"))
                .containsExactly("Actor > Critic", "Actor < Critic");
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        assertThat(links("mermaid", "flowchart LR\r\n  A[x] --> B\r\n  %% c\r\n  B --> C\r\n"))
                .containsExactly("x > B", "B > C");
        assertThat(links("plantuml", "@startuml\r\n[x] --> B\r\nB --> C\r\n@enduml\r\n"))
                .containsExactly("x > B", "B > C");
        assertThat(links("dot", "digraph {\r\n x -> B\r\n B -> C\r\n}\r\n")).containsExactly("x > B", "B > C");
    }

    private static Diagram read(String format, String source) {
        return DiagramParser.of(format).parse(source);
    }

    private static List<String> links(String format, String source) {
        return links(read(format, source));
    }

    private static List<String> links(Diagram diagram) {
        return diagram.links().stream()
                .map(link -> diagram.nodes().get(link.from()).label()
                        + arrow(link.heads())
                        + diagram.nodes().get(link.to()).label())
                .toList();
    }

    private static String arrow(Diagram.Heads heads) {
        return switch (heads) {
            case FORWARD -> " > ";
            case BACKWARD -> " < ";
            case BOTH -> " <> ";
            case NONE -> " - ";
        };
    }

    private static List<String> quotes(Diagram diagram, String source) {
        return diagram.links().stream()
                .map(link -> source.substring(link.start(), link.end()))
                .toList();
    }
}
