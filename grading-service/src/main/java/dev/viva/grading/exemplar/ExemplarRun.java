package dev.viva.grading.exemplar;

import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.Exemplar.Expectation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares the grade of an exemplar with what its author expects. */
final class ExemplarRun {
    private ExemplarRun() {}

    static ExemplarResult compare(Exemplar exemplar, Grade grade) {
        List<String> met = ids(grade, Kind.CRITERION, Kind.GATE);
        List<String> redFlags = ids(grade, Kind.RED_FLAG);
        List<String> differences =
                exemplar.expect() == null ? List.of() : differences(exemplar.expect(), grade.percent(), met, redFlags);
        return new ExemplarResult(
                exemplar.name(),
                differences.isEmpty(),
                grade.percent(),
                met,
                redFlags,
                exemplar.expect(),
                differences.isEmpty() ? null : String.join("; ", differences));
    }

    /** An exemplar whose program could not be run got nothing. */
    static ExemplarResult notRun(Exemplar exemplar, Fault fault) {
        return new ExemplarResult(
                exemplar.name(),
                false,
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                exemplar.expect(),
                "the program could not be run: " + fault.detail());
    }

    private static List<String> differences(
            Expectation expect, BigDecimal percent, List<String> met, List<String> redFlags) {
        List<String> differences = new ArrayList<>();
        if (expect.percent() != null && expect.percent().size() == 2) {
            BigDecimal least = expect.percent().getFirst();
            BigDecimal most = expect.percent().getLast();
            if (percent.compareTo(least) < 0 || percent.compareTo(most) > 0) {
                differences.add("expected " + least.toPlainString() + " to " + most.toPlainString() + " %");
            }
        }
        if (expect.met() != null && !met.containsAll(expect.met())) {
            TreeSet<String> missing = new TreeSet<>(expect.met());
            missing.removeAll(met);
            differences.add("expected to meet " + missing);
        }
        if (expect.redFlags() != null && !new TreeSet<>(expect.redFlags()).equals(new TreeSet<>(redFlags))) {
            differences.add("expected the red flags " + new TreeSet<>(expect.redFlags()));
        }
        return differences;
    }

    /** For a criterion that is met, and a red flag that is there, wholly or in part. */
    private static List<String> ids(Grade grade, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return grade.outcomes().stream()
                .filter(outcome -> wanted.contains(outcome.kind()) && counts(outcome))
                .map(CriterionOutcome::criterion)
                .toList();
    }

    private static boolean counts(CriterionOutcome outcome) {
        return outcome.outcome() == Outcome.MET
                || (outcome.kind() == Kind.RED_FLAG && outcome.outcome() == Outcome.PARTLY);
    }
}
