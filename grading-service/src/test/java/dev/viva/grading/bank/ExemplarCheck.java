package dev.viva.grading.bank;

import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Grades one exemplar and compares the grade with what the exemplar expects. */
public record ExemplarCheck(QuestionDocument question, Exemplar exemplar, Grade grade, List<String> faults) {

    public static ExemplarCheck run(GradingEngine engine, QuestionDocument question, Exemplar exemplar) {
        Grade grade = engine.grade(question, 1, exemplar.language(), exemplar.response());
        return new ExemplarCheck(question, exemplar, grade, faults(exemplar, grade));
    }

    public boolean holds() {
        return faults.isEmpty();
    }

    private static List<String> faults(Exemplar exemplar, Grade grade) {
        List<String> faults = new ArrayList<>();
        Exemplar.Expectation expect = exemplar.expect();
        List<BigDecimal> range = expect.percent();
        if (range != null
                && (grade.percent().compareTo(range.getFirst()) < 0
                        || grade.percent().compareTo(range.getLast()) > 0)) {
            faults.add("percent " + grade.percent() + " is not in " + range);
        }
        if (expect.met() != null) {
            for (String id : expect.met()) {
                if (grade.outcomes().stream().noneMatch(o -> o.criterion().equals(id) && o.outcome() == Outcome.MET)) {
                    faults.add("criterion " + id + " is not MET");
                }
            }
        }
        if (expect.redFlags() != null) {
            TreeSet<String> found = new TreeSet<>(flags(grade));
            if (!found.equals(new TreeSet<>(expect.redFlags()))) {
                faults.add("red flags " + found + " instead of " + new TreeSet<>(expect.redFlags()));
            }
        }
        return faults;
    }

    private static List<String> flags(Grade grade) {
        return grade.outcomes().stream()
                .filter(outcome -> outcome.kind() == Kind.RED_FLAG && outcome.outcome() != Outcome.MISSED)
                .map(CriterionOutcome::criterion)
                .toList();
    }
}
