package dev.viva.grading.prose;

import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.likeness.Likeness;
import dev.viva.grading.likeness.LikenessModel;
import dev.viva.grading.likeness.StatementFinder;
import dev.viva.grading.likeness.StatementFinder.Finding;
import dev.viva.grading.likeness.Twist;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Judges the statements of a model answer against one answer. */
final class ModelAnswerJudge {
    /** From here on a statement is met, and up to the other one missed; between them it earns its level. */
    private static final double MET = 0.95;

    private static final double MISSED = 0.05;
    private static final double DENIED = 0.85;
    private static final double DENIED_CONFIDENCE = 0.8;
    private static final double MOSTLY = 0.5;
    private static final double HALF = 0.5;
    private static final double MOST_OF_SWAPPED = 0.85;

    private final AnswerIndex index;
    private final Aligner aligner;
    private final LikenessModel model;
    private final ProseWords words;
    private final String part;

    ModelAnswerJudge(PartTask task, AnswerIndex index, LikenessModel model) {
        this.index = index;
        this.aligner = new Aligner(index, false, Aligner.CLAUSE_COST);
        this.model = model;
        this.words = new ProseWords(task.language());
        this.part = task.evidencePart();
    }

    /** A statement of the model answer and where the answer states or denies it. */
    private record Statement(CompiledRubric.Line line, Finding found, Alignment denied) {
        boolean isDenied() {
            return found.twist() == Twist.TURNED || denied.denied() >= DENIED;
        }

        /** The clause that shows it. */
        Alignment where() {
            return found.twist() == Twist.TURNED ? new Alignment(null, 0, 1, found.clause(), found.clause()) : denied;
        }

        boolean isFound() {
            return !isDenied() && found.clause() >= 0;
        }

        double points() {
            return line.criterion().points().doubleValue();
        }
    }

    List<Judgement> judge(List<CompiledRubric.Line> lines, ModelAnswerGrader.Model modelAnswer) {
        Likeness likeness = modelAnswer.whole().likeness(index.answer(), this::counts);
        double probability = model.probability(likeness);
        double credit = model.credit(probability);
        AnswerProblem problem = AnswerProblem.of(index);
        // Words that the model answer has too are no other language, whatever the dictionaries know of them.
        boolean excused = problem == AnswerProblem.OTHER_LANGUAGE && credit > 0;
        if (problem != AnswerProblem.NONE && !excused) {
            return lines.stream()
                    .map(line ->
                            Judgement.of(line.id(), Outcome.MISSED, confidence(1), List.of(), words.problem(problem)))
                    .toList();
        }
        StatementFinder finder = new StatementFinder(index.answer(), this::counts);
        List<Statement> statements = new ArrayList<>();
        for (CompiledRubric.Line line : lines) {
            if (line.criterion() != null) {
                Finding found = finder.find(modelAnswer.statements().get(statements.size()));
                statements.add(new Statement(line, found, denied(line)));
            }
        }
        double[] credits = Shares.of(
                statements.stream().mapToDouble(Statement::points).toArray(),
                statements.stream()
                        .mapToDouble(statement ->
                                statement.isFound() ? statement.found().coverage() : Shares.NOTHING)
                        .toArray(),
                credit);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < credits.length; i++) {
            boolean swapped = statements.get(i).found().twist() == Twist.SWAPPED;
            double most = swapped ? mostOfSwapped(modelAnswer.statements().get(i)) : 1;
            judgements.add(judge(statements.get(i), Math.min(credits[i], most), model.confidence(probability)));
        }
        lines.stream()
                .filter(line -> line.redFlag() != null)
                .forEach(line -> judgements.add(contradiction(line, statements, likeness)));
        return judgements;
    }

    /** Half of the clause in which the word stands; the others say the same. Never enough to be met. */
    private static double mostOfSwapped(AnalyzedText statement) {
        return Math.min(1 - HALF / Math.max(1, statement.clauses().size()), MOST_OF_SWAPPED);
    }

    private boolean counts(int clause) {
        return index.clause(clause).stance() == Clause.Stance.ASSERTED;
    }

    private Alignment denied(CompiledRubric.Line line) {
        return line.claims().isEmpty()
                ? Alignment.none(null)
                : aligner.align(line.claims().getFirst()).denied();
    }

    /** Whether a person would decide otherwise is known of an answer as a whole, so its statements share one confidence. */
    private Judgement judge(Statement statement, double credit, double sure) {
        String id = statement.line().id();
        if (statement.isDenied()) {
            return Judgement.of(
                    id, Outcome.MISSED, confidence(DENIED_CONFIDENCE), evidence(statement.where()), words.denied());
        }
        if (credit <= MISSED) {
            return Judgement.of(id, Outcome.MISSED, confidence(sure), List.of(), words.missed());
        }
        List<Evidence> evidence = List.of(Quotation.of(
                index, statement.found().clause(), statement.found().clause(), part));
        if (credit >= MET) {
            return Judgement.of(id, Outcome.MET, confidence(sure), evidence, words.met());
        }
        String level = DerivedLevels.id(credit);
        return new Judgement(id, Outcome.PARTLY, level, null, confidence(sure), evidence, words.partly());
    }

    /** Yes for no, low for high, another option or figure; or most of the model answer denied. */
    private Judgement contradiction(CompiledRubric.Line line, List<Statement> statements, Likeness likeness) {
        double all = 0;
        double denied = 0;
        Alignment worst = Alignment.none(null);
        for (Statement statement : statements) {
            all += statement.points();
            denied += statement.isDenied() ? statement.points() : 0;
            if (statement.where().denied() > worst.denied()) {
                worst = statement.where();
            }
        }
        double probability = model.contradiction(likeness);
        boolean mostlyDenied = denied >= MOSTLY * all;
        if (!model.isContradictory(likeness) && !mostlyDenied) {
            return Judgement.of(line.id(), Outcome.MISSED, confidence(1 - probability), List.of(), words.flagAbsent());
        }
        List<Evidence> evidence = worst.isSomewhere() ? evidence(worst) : List.of(Quotation.of(index, 0, 0, part));
        double sure = mostlyDenied ? Math.max(DENIED_CONFIDENCE, probability) : probability;
        return Judgement.of(line.id(), Outcome.MET, confidence(sure), evidence, words.contradicts());
    }

    private List<Evidence> evidence(Alignment where) {
        return List.of(Quotation.of(index, where.firstClause(), where.lastClause(), part));
    }

    private static BigDecimal confidence(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
