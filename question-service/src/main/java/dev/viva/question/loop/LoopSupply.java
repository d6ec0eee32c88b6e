package dev.viva.question.loop;

import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopGate;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.QuestionDraw;
import dev.viva.events.loop.SelectionRule;
import dev.viva.question.document.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a loop asks of the bank and does not find there. All rules are satisfied together, since nobody is asked a question twice:
 * two rules that want two of the same three questions each fall short by one.
 */
public final class LoopSupply {
    private LoopSupply() {}

    /** One rule with its place in the document and the questions that it may take. */
    private record Demand(String pointer, SelectionRule rule, List<PoolQuestion> candidates) {}

    /** The shortfalls of rules and gates in the order of the document; empty if interviews can be drawn. */
    public static List<Fault> shortfalls(LoopDocument loop, List<PoolQuestion> pool) {
        List<Demand> demands = demands(loop, pool);
        List<Fault> faults = new ArrayList<>();
        List<List<PoolQuestion>> drawn = QuestionDraw.draw(
                demands.stream().map(demand -> demand.rule().choose()).toList(),
                demands.stream().map(Demand::candidates).toList());
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            int found = drawn.get(i).size();
            if (found < demand.rule().choose()) {
                faults.add(new Fault(
                        demand.pointer(),
                        "rule-not-satisfiable",
                        shortfall(demand.rule(), found, demand.candidates())));
            }
        }
        for (int i = 0; i < loop.gates().size(); i++) {
            LoopGate gate = loop.gates().get(i);
            if (demands.stream()
                    .flatMap(demand -> demand.candidates().stream())
                    .noneMatch(question -> question.competencies().contains(gate.competency()))) {
                faults.add(new Fault(
                        "/gates/" + i + "/competency",
                        "gate-not-examined",
                        "No question that the rules can draw has the competency '" + gate.competency()
                                + "', so the gate could never be passed: add a rule for it, or take the gate away."));
            }
        }
        return faults;
    }

    private static List<Demand> demands(LoopDocument loop, List<PoolQuestion> pool) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < loop.stages().size(); i++) {
            LoopStage stage = loop.stages().get(i);
            for (int j = 0; j < stage.rules().size(); j++) {
                SelectionRule rule = stage.rules().get(j);
                demands.add(new Demand(
                        "/stages/" + i + "/rules/" + j,
                        rule,
                        pool.stream()
                                .filter(question -> question.isTakenBy(rule))
                                .toList()));
            }
        }
        return demands;
    }

    private static String shortfall(SelectionRule rule, int found, List<PoolQuestion> candidates) {
        int fitting = candidates.size();
        String others = fitting > found
                ? " (" + fitting + " fit, but the other rules of the loop need " + (fitting - found) + " of them)"
                : "";
        return "The rule wants " + rule.choose() + " and the published questions have " + found + " for it" + others
                + ": publish " + (rule.choose() - found)
                + " more that fit, choose fewer, or widen the rule.";
    }
}
