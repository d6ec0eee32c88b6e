package dev.viva.grading.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade;
import dev.viva.grading.testing.ProcessorTime;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sources that are there to do harm are refused with a reason or graded, and quickly. */
class HostileDiagramsTest {
    private static final Duration QUICKLY = Duration.ofSeconds(2);
    private static final int MOST = Drawing.MOST_CODE_UNITS;

    @TestFactory
    Stream<DynamicTest> hostileSourcesAreGradedQuickly() {
        TestDiagrams.grade("mermaid", "flowchart LR\nA --> B"); // dictionaries and settings are read once
        Map<String, Supplier<String>> sources = Map.ofEntries(
                Map.entry("mermaid 10,000 nodes", () -> lines("flowchart LR", "n%d --> m%d", 5_000)),
                Map.entry("mermaid all to all", () -> "flowchart LR\n" + nodes(" & ") + " --> " + nodes(" & ")),
                Map.entry("mermaid one long chain", () -> fill("flowchart LR\n", "A --> ")),
                Map.entry("mermaid open brackets", () -> fill("flowchart LR\n", "A[")),
                Map.entry("mermaid open quotes", () -> fill("flowchart LR\n", "A[\" ")),
                Map.entry("mermaid open properties", () -> fill("flowchart LR\n", "A@{ label: ")),
                Map.entry("mermaid dashes", () -> fill("flowchart LR\nA ", "-")),
                Map.entry("mermaid dots", () -> fill("flowchart LR\nA -", ".")),
                Map.entry("mermaid half links", () -> fill("flowchart LR\n", "A -- x;")),
                Map.entry("mermaid blanks", () -> fill("flowchart LR\nA", " ")),
                Map.entry("mermaid nested subgraphs", () -> fill("flowchart LR\n", "subgraph x\n")),
                Map.entry("mermaid directives", () -> fill("", "%%{ ")),
                Map.entry("mermaid label bomb", () -> fill("flowchart LR\nA[", "value policy ") + "] --> B"),
                Map.entry("mermaid typing mistakes", () -> words("flowchart LR\n", "critc")),
                Map.entry("dot 10,000 nodes", () -> "digraph {" + lines("", "n%d -> m%d", 5_000) + "}"),
                Map.entry("dot all to all", () -> "digraph {{" + nodes(" ") + "} -> {" + nodes(" ") + "}}"),
                Map.entry("dot nested bodies", () -> fill("digraph ", "{ ")),
                Map.entry("dot nested HTML", () -> fill("digraph { a [label=", "<")),
                Map.entry("dot open quote", () -> fill("digraph { a [label=\"", "\\\"")),
                Map.entry("dot attributes", () -> fill("digraph { a [", "a=b ")),
                Map.entry("dot joined quotes", () -> fill("digraph { a [label=", "\"a\" + ")),
                Map.entry("dot unknown characters", () -> fill("digraph { ", "? ! ")),
                Map.entry("plantuml 10,000 nodes", () -> lines("@startuml", "[n%d] --> [m%d]", 5_000)),
                Map.entry("plantuml includes itself", () -> fill("@startuml\n", "!include me.puml\n")),
                Map.entry("plantuml loop", () -> "@startuml\n!while 1 == 1\n[a] --> [b]\n!endwhile\n@enduml"),
                Map.entry("plantuml nested frames", () -> fill("@startuml\n", "package p {\n")),
                Map.entry("plantuml long line", () -> fill("@startuml\nA ", "-")),
                Map.entry("plantuml open brackets", () -> fill("@startuml\n", "[a --> (b :c \"d ")),
                Map.entry("plantuml notes", () -> fill("@startuml\n", "note left\n")),
                Map.entry("plantuml multi-line", () -> fill("@startuml\n", "component x [\n")),
                Map.entry("plantuml stereotypes", () -> fill("@startuml\ncomponent x ", "<<")),
                Map.entry("200 KB", () -> "flowchart LR\n" + "A --> B\n".repeat(25_600)));
        return sources.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> quickly(
                                each.getKey().split(" ", -1)[0], each.getValue().get())));
    }

    private static void quickly(String name, String source) {
        String format = DiagramParser.FORMATS.contains(name) ? name : "mermaid";

        Grade grade = ProcessorTime.within(QUICKLY, () -> TestDiagrams.grade(format, source));

        assertThat(grade.outcomes().getFirst().explanation()).isNotBlank();
        assertThat(grade.percent()).isBetween(new java.math.BigDecimal("0"), new java.math.BigDecimal("60"));
    }

    @Property(tries = 300)
    void anyTextIsGradedInAnyFormat(@ForAll @StringLength(max = 300) String source) {
        for (String format : DiagramParser.FORMATS) {
            assertThat(TestDiagrams.grade(format, source).outcomes()).hasSize(1);
        }
    }

    @Property(tries = 500)
    void textOfTheCharactersOfDiagramsIsGradedAndQuotedLiterally(
            @ForAll
                    @net.jqwik.api.constraints.Chars({
                        'a', 'b', 'E', ' ', '\n', '-', '>', '<', '=', '.', '[', ']', '(', ')', '{', '}', '"', '|', '&',
                        ';', ':', '@', '%', '~'
                    })
                    @StringLength(max = 120)
                    String text) {
        for (String format : DiagramParser.FORMATS) {
            String source = (format.equals("dot") ? "digraph {" : "actor --> environment\n") + text;
            TestDiagrams.grade(format, source).outcomes().getFirst().evidence().forEach(evidence -> assertThat(
                            source.substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.quote()));
        }
    }

    private static String fill(String start, String repeated) {
        return start + repeated.repeat((MOST - start.length() - 20) / repeated.length());
    }

    private static String lines(String start, String line, int times) {
        String all =
                IntStream.range(0, times).mapToObj(i -> line.formatted(i, i)).collect(Collectors.joining("\n"));
        return start + "\n" + (all.length() > MOST - 100 ? all.substring(0, MOST - 100) : all);
    }

    private static String nodes(String separator) {
        return IntStream.range(0, 200).mapToObj(i -> "n" + i).collect(Collectors.joining(separator));
    }

    private static String words(String start, String word) {
        StringBuilder source = new StringBuilder(start);
        for (int node = 0; node < 390; node++) {
            source.append("x").append(node).append("[").append(word).append((char) ('a' + node % 26));
            source.append(" critix").append((char) ('a' + node / 26)).append(" enviromnt] --> y\n");
        }
        return source.toString();
    }
}
