package dev.viva.grading.formula;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.formula.FormulaQuestion;
import dev.viva.formula.document.FormulaSettings;
import dev.viva.formula.parse.FormulaFault;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Grades formulas by their values. Every criterion without a claim that reads the part is measured by the same comparison; what has to be
 * said about the formula belongs to a TEXT part beside it.
 */
public final class FormulaGrader implements PureGrader {
    private static final GraderName NAME = new GraderName("formula", "1");
    private static final BigDecimal SURE = new BigDecimal("1.00");
    private static final BigDecimal UNSURE = new BigDecimal("0.00");
    private static final int LONGEST_QUOTATION = 500;

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.FORMULA);
    }

    @Override
    public boolean reads(Part part) {
        return part.type() == PartType.FORMULA && part.formula() != null;
    }

    @Override
    public PartReport grade(PartTask task) {
        String answer = task.response() == null ? null : task.response().formula();
        Finding finding;
        try {
            finding = Comparison.of(
                    FormulaQuestion.of(FormulaSettings.of(task.part().formula())), answer);
        } catch (FormulaFault e) {
            // Documents are checked before they are stored; one that is older than the rules is no fault of the
            // candidate.
            return ofQuestion(task, e);
        }
        String explanation = FormulaWords.in(task.language()).of(finding, answer);
        List<Judgement> judgements = measured(task).stream()
                .map(criterion -> new Judgement(
                        criterion,
                        outcome(finding.fraction()),
                        null,
                        finding.fraction(),
                        SURE,
                        evidence(finding, answer, task),
                        explanation))
                .toList();
        return new PartReport(task.part().name(), NAME, judgements, List.of(), fault(finding));
    }

    /** The ids of what is measured here: the criteria without a claim, or the one that is implied where the part has none at all. */
    private static List<String> measured(PartTask task) {
        if (task.criteria().isEmpty()) {
            return List.of(task.part().name());
        }
        return task.criteria().stream()
                .filter(criterion -> criterion.claim() == null)
                .map(Criterion::id)
                .toList();
    }

    private static Outcome outcome(BigDecimal fraction) {
        return fraction.signum() == 0
                ? Outcome.MISSED
                : fraction.compareTo(BigDecimal.ONE) >= 0 ? Outcome.MET : Outcome.PARTLY;
    }

    /** The formula itself where it earned something. */
    private static List<Evidence> evidence(Finding finding, String answer, PartTask task) {
        if (finding.fraction().signum() == 0) {
            return List.of();
        }
        int end = Math.min(answer.length(), LONGEST_QUOTATION);
        end -= Character.isHighSurrogate(answer.charAt(end - 1)) ? 1 : 0;
        return List.of(new Evidence(0, end, answer.substring(0, end), task.evidencePart()));
    }

    private static Fault fault(Finding finding) {
        return finding instanceof Finding.Unreadable(FormulaFault fault)
                ? new Fault(
                        Fault.Owner.CANDIDATE,
                        "formula-" + fault.reason().code(),
                        fault.getMessage() + " (at character " + (fault.at() + 1) + ")")
                : null;
    }

    private static PartReport ofQuestion(PartTask task, FormulaFault fault) {
        String explanation = FormulaWords.in(task.language()).notGradable();
        List<Judgement> judgements = measured(task).stream()
                .map(criterion -> Judgement.of(criterion, Outcome.UNSURE, UNSURE, List.of(), explanation))
                .toList();
        return new PartReport(
                task.part().name(),
                NAME,
                judgements,
                List.of(),
                new Fault(Fault.Owner.GRADER, "formula-not-gradable", fault.getMessage()));
    }
}
