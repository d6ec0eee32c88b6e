package dev.viva.grading.diagram;

import static dev.viva.grading.diagram.TestDiagrams.outcome;
import static dev.viva.grading.diagram.TestDiagrams.percent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference has four nodes and five edges, so a fraction is (n + 3 (e + r / 2)) / (19 + x + u / 4). */
class DiagramGraderTest {
    private static final String WHOLE = """
            env[Environment] --> actor[Actor]
            actor --> env
            env --> critic[Critic]
            critic --> td[TD error]
            td --> actor
            """;

    @Test
    void aDiagramThatShowsEverythingEarnsEverything() {
        CriterionOutcome outcome = outcome(WHOLE);

        assertThat(outcome.outcome()).isEqualTo(Outcome.MET);
        assertThat(outcome.points()).isEqualByComparingTo("100");
        assertThat(outcome.explanation()).isEqualTo("Right: 4 of 4 nodes and 5 of 5 edges.");
        assertThat(outcome.evidence())
                .extracting(Evidence::quote)
                .contains("env[Environment] --> actor[Actor]", "td --> actor");
    }

    @Test
    void aMissingEdgeIsNamedInTheWordsOfTheCandidate() {
        CriterionOutcome outcome = outcome(WHOLE.replace("td --> actor", "").replace("[TD error]", "[\"TD-error δ\"]"));

        assertThat(outcome.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(outcome.points()).isEqualByComparingTo("84.21"); // 16 / 19
        assertThat(outcome.explanation()).contains("Missing edges: 'TD-error δ' → 'Actor'.");
    }

    @Test
    void aMissingNodeIsNamedWithItsEdges() {
        CriterionOutcome outcome = outcome("env[environment] --> actor\nactor --> env\nenv --> critic");

        assertThat(outcome.points()).isEqualByComparingTo("63.16"); // 12 / 19
        assertThat(outcome.explanation())
                .contains(
                        "Missing nodes: 'TD error'.",
                        "Missing with these nodes: 'critic' → 'TD error', 'TD error' → 'actor'.");
    }

    @Test
    void aReversedEdgeEarnsHalfAndIsQuoted() {
        CriterionOutcome outcome = outcome(WHOLE.replace("env --> critic[Critic]", "critic[Critic] --> env"));

        assertThat(outcome.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(outcome.points()).isEqualByComparingTo("92.11"); // 17.5 / 19
        assertThat(outcome.explanation()).contains("Drawn the other way round: 'Environment' → 'Critic'.");
        assertThat(outcome.evidence().getFirst().quote()).isEqualTo("critic[Critic] --> env");
    }

    @Test
    void aLineWithoutADirectionEarnsHalfEvenWhereBothDirectionsAreRight() {
        assertThat(percent(WHOLE.replace("env --> critic", "env --- critic"))).isEqualTo("92.11");
        assertThat(percent(WHOLE.replace("env --> critic", "env <--> critic"))).isEqualTo("92.11");
        assertThat(percent("env --- actor\nenv --> critic\ncritic --> td[TD error]\ntd --> actor"))
                .isEqualTo("84.21");
        assertThat(percent("env <--> actor\nenv --> critic\ncritic --> td[TD error]\ntd --> actor"))
                .isEqualTo("100.00");
    }

    @Test
    void anExtraArrowCostsALittleAndIsNamed() {
        CriterionOutcome outcome = outcome(WHOLE + "env --> td");

        assertThat(outcome.points()).isEqualByComparingTo("95"); // 19 / 20
        assertThat(outcome.outcome()).isEqualTo(Outcome.MET);
        assertThat(outcome.explanation()).contains("Superfluous: 'Environment' → 'TD error'.");
        assertThat(outcome.evidence().getFirst().quote()).isEqualTo("env --> td");
    }

    @Test
    void linksWithUnknownBoxesCostAQuarterOfThat() {
        assertThat(percent(WHOLE + "env --> logs\nmonitoring --> logs\nlogs --> dashboards\nlogs --> alerts"))
                .isEqualTo("95.00"); // 19 / 20
    }

    @Test
    void optionalItemsNeitherEarnNorCost() {
        assertThat(percent(WHOLE + "env --> buffer[Rollout buffer]\nbuffer --> critic"))
                .isEqualTo("100.00");
    }

    @Test
    void anArrowGoesOnThroughABoxThatIsOnlyPassedThrough() {
        String detour = WHOLE.replace("env --> critic[Critic]", "env --> queue[Message queue] --> critic[Critic]");

        assertThat(percent(detour)).isEqualTo("100.00");
        assertThat(
                        percent(
                                "env[Environment] --> s[state]\ns --> actor & critic\nactor --> env\ncritic --> td[TD error] --> actor"))
                .isEqualTo("100.00");
        assertThat(percent("env & actor & critic & td[TD error] --> hub\nhub --> env & actor & critic & td"))
                .as("a hub links nothing")
                .isEqualTo("20.00"); // 4 / (19 + 4 / 4)
    }

    @Test
    void labelsMayBeInEitherLanguageInflectedMistypedOrAbbreviated() {
        assertThat(percent(WHOLE.replace("Environment", "Среда").replace("TD error", "Ошибки временной разности")))
                .isEqualTo("100.00");
        assertThat(percent(WHOLE.replace("Environment", "Enviromnent").replace("Actor", "PolicyNetwork")))
                .isEqualTo("100.00");
        assertThat(percent(WHOLE.replace("TD error", "TDE"))).isEqualTo("100.00");
        assertThat(percent(WHOLE.replace("Critic", "Value function V(s), a network")
                        .replace("Actor", "policy_network")))
                .isEqualTo("100.00");
        assertThat(percent(WHOLE.replace("Actor", "Aktor"))).isEqualTo("100.00");
    }

    @Test
    void anotherWordIsNoTypingMistake() {
        assertThat(outcome(WHOLE.replace("Critic", "Crisis")).explanation()).contains("Missing nodes: 'critic'");
        assertThat(outcome(WHOLE.replace("Actor", "Factor")).explanation()).contains("Missing nodes: 'actor'");
    }

    @Test
    void oneBoxForTwoNodesIsNamedAndTheEdgeBetweenThemIsMissing() {
        CriterionOutcome outcome =
                outcome("env --> actor\nactor --> env\nenv --> ct[Critic and TD error]\nct --> actor");

        assertThat(outcome.explanation())
                .contains("One box 'Critic and TD error' stands for 'critic', 'TD error'.")
                .contains("Right: 4 of 4 nodes and 4 of 5 edges. Missing edges: 'critic' → 'TD error'.");
    }

    @Test
    void severalBoxesForOneNodeAreNamedAndCostNothing() {
        CriterionOutcome outcome = outcome(WHOLE + "env --> critic2[Target critic]\ncritic2 --> td");

        assertThat(outcome.points()).isEqualByComparingTo("100");
        assertThat(outcome.explanation()).contains("All read as 'critic': 'Critic', 'Target critic'.");
    }

    @Test
    void aBoxThatNamesEverythingIsNothing() {
        assertThat(
                        percent(
                                "x[\"This lovely picture shows an environment and also somewhere below an actor whom a critic tells the TD error of every step\"] --> y"))
                .isEqualTo("0.00");
    }

    @Test
    void criteriaMayAskForNodesAndEdgesApart() {
        Grade grade = TestDiagrams.grade(
                "en", "mermaid", "flowchart LR\nenv --> actor\ncritic\ntd[TD error]", "nodes", "edges");

        assertThat(grade.outcomes()).extracting(CriterionOutcome::outcome).containsExactly(Outcome.MET, Outcome.PARTLY);
        assertThat(grade.outcomes().get(0).explanation()).isEqualTo("Right: 4 of 4 nodes.");
        assertThat(grade.outcomes().get(1).points()).isEqualByComparingTo("10");
        assertThat(grade.outcomes().get(1).explanation()).startsWith("Right: 1 of 5 edges. Missing edges: ");
    }

    @Test
    void nodesAreQuotedWhereTheSourceNamesThem() {
        String mermaid = "flowchart LR\n  env --> a1\n  a1[\"Actor π\"] --> env\n  critic & x";
        String dot = "digraph { c [label=\"Critic\", shape=box]; env -> c }";
        String plantuml =
                "@startuml\nactor \"Actor\" as a #red\ncomponent env [\nEnvironment\n]\n[Critic] --> x\n@enduml";

        assertThat(nodeQuotes("mermaid", mermaid)).containsExactly("env", "a1[\"Actor π\"]", "critic");
        assertThat(nodeQuotes("dot", dot)).containsExactly("c [label=\"Critic\", shape=box]", "env");
        assertThat(nodeQuotes("plantuml", plantuml))
                .containsExactly("actor \"Actor\" as a #red", "component env [\nEnvironment\n]", "[Critic]");
    }

    private static List<String> nodeQuotes(String format, String source) {
        List<Evidence> evidence = TestDiagrams.grade("en", format, source, "nodes")
                .outcomes()
                .getFirst()
                .evidence();
        assertThat(evidence).allSatisfy(each -> assertThat(source.substring(each.start(), each.end()))
                .isEqualTo(each.quote()));
        return evidence.stream().map(Evidence::quote).toList();
    }

    @Test
    void theExplanationIsInTheLanguageOfTheAttempt() {
        Grade grade = TestDiagrams.grade(
                "ru",
                "mermaid",
                "flowchart LR\n"
                        + WHOLE.replace("td --> actor", "").replace("env --> critic[Critic]", "critic --> env"));

        assertThat(grade.outcomes().getFirst().explanation())
                .isEqualTo(
                        "Верно: узлов 4 из 4, стрелок 3 из 5. Нет стрелок: «TD error» → «Actor». Нарисованы наоборот: «Environment» → «critic».");
    }

    @Test
    void quotationsAreLiteralAndCountUtf16CodeUnits() {
        String source = "flowchart LR\n  %% 😀\n  e[\"😀 Environment\"]   -->|s| a[Actor]\r\n";

        Evidence evidence = TestDiagrams.grade("mermaid", source)
                .outcomes()
                .getFirst()
                .evidence()
                .getFirst();

        assertThat(source.substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.quote())
                .isEqualTo("e[\"😀 Environment\"]   -->|s| a[Actor]");
    }

    @Test
    void whatCannotBeReadIsTheCandidatesAndSaysWhy() {
        assertThat(fault("mermaid", "sequenceDiagram\nA->>B: hi"))
                .isEqualTo(new Fault(
                        Fault.Owner.CANDIDATE,
                        "diagram-not-readable",
                        "Of Mermaid only flowcharts are read: begin with \"flowchart LR\"."));
        assertThat(fault("dot", "A -> B").code()).isEqualTo("diagram-not-readable");
        assertThat(fault("plantuml", "@startmindmap\n* a\n@endmindmap").code()).isEqualTo("diagram-not-readable");
        assertThat(fault("plantuml", "@startuml\nstart\n:step;\nstop\n@enduml").code())
                .isEqualTo("diagram-not-readable");
        assertThat(fault("mermaid", "flowchart LR\n" + "A --> B\n".repeat(9_000))
                        .detail())
                .contains("65536");
        assertThat(fault("svg", "<svg/>").detail())
                .isEqualTo("The diagram has to be written in: mermaid, dot, plantuml.");
        assertThat(TestDiagrams.grade("mermaid", "  ").fault()).isNull();
    }

    @Test
    void linesThatWereNotUnderstoodAreNamedAndLowerTheConfidence() {
        CriterionOutcome outcome = outcome(WHOLE + "?? what is this }");

        assertThat(outcome.explanation()).endsWith("Lines not understood: 7.");
        assertThat(outcome.confidence()).isEqualByComparingTo("0.80");
    }

    private static Fault fault(String format, String source) {
        Grade grade = TestDiagrams.grade(format, source);
        assertThat(grade.percent()).isEqualByComparingTo("0");
        assertThat(grade.outcomes().getFirst().explanation())
                .isEqualTo(grade.fault().detail());
        return grade.fault();
    }
}
