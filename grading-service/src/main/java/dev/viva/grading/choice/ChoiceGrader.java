package dev.viva.grading.choice;

import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Part;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Grades choices. Every criterion of the part is measured alike: by the share of what was chosen rightly. */
public final class ChoiceGrader implements PureGrader {
    private static final GraderName NAME = new GraderName("choice", "1");
    private static final BigDecimal SURE = new BigDecimal("1.00");

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.CHOICE);
    }

    @Override
    public boolean reads(Part part) {
        return part.type() == PartType.CHOICE && part.choice() != null;
    }

    @Override
    public PartReport grade(PartTask task) {
        Picked picked = Picked.of(
                task.part().choice(),
                task.response() == null ? null : task.response().choices());
        BigDecimal fraction = picked.fraction();
        Outcome outcome = fraction.compareTo(BigDecimal.ONE) == 0
                ? Outcome.MET
                : fraction.signum() == 0 ? Outcome.MISSED : Outcome.PARTLY;
        String explanation = new ChoiceWords(task.language()).explanation(picked);
        List<Judgement> judgements = measured(task).stream()
                .map(criterion -> new Judgement(criterion, outcome, null, fraction, SURE, List.of(), explanation))
                .toList();
        return PartReport.of(task.part().name(), NAME, judgements);
    }

    /** The ids of what is measured here, or that of the criterion that is implied where the part has none. */
    private static List<String> measured(PartTask task) {
        List<String> measured = task.criteria().stream()
                .filter(criterion -> criterion.claim() == null)
                .map(Criterion::id)
                .toList();
        return measured.isEmpty() ? List.of(task.part().name()) : measured;
    }
}
