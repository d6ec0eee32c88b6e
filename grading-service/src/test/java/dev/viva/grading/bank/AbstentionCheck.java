package dev.viva.grading.bank;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.Figures;
import dev.viva.bench.agreement.GradedAnswer;
import dev.viva.bench.agreement.GradedAnswer.Label;
import dev.viva.bench.agreement.GradedAnswers;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.CriterionOutcome;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.Criterion;
import dev.viva.events.question.Exemplar;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.RedFlag;
import dev.viva.events.question.Rubric;
import dev.viva.grading.engine.GradingEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * {@code AbstentionCheck <bank folder> <file.jsonl>…}: what is decided, and how rightly, where a confidence is required. For answers without a rubric
 * the judges are the people who graded the files; for the rubrics of the bank they are the authors of the exemplars.
 */
public final class AbstentionCheck {
    private static final double[] REQUIRED = {0, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final GradingEngine engine = GradingEngine.load(InstantSource.system());

    private AbstentionCheck() {}

    public static void main(String[] arguments) throws IOException {
        AbstentionCheck check = new AbstentionCheck();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            check.answers(Path.of(file));
        }
        check.bank(BankFiles.read(Path.of(arguments[0])));
    }

    private record Decided(double confidence, Comparison comparison) {}

    /** A grade is decided where every outcome is. */
    private void answers(Path file) throws IOException {
        List<Decided> grades = new ArrayList<>();
        for (GradedAnswer answer : GradedAnswers.read(file)) {
            Grade grade = AgreementCheck.grade(engine, answer);
            double least = grade.outcomes().stream()
                    .mapToDouble(outcome -> outcome.confidence().doubleValue())
                    .min()
                    .orElse(0);
            grades.add(new Decided(least, AgreementCheck.comparison(answer, grade)));
        }
        boolean labels = grades.getFirst().comparison().label() != null;
        out.println(file.getFileName());
        out.println(
                "| required | grades decided | " + (labels ? "accuracy | 2-way macro-F1" : "r | RMSE") + " of these |");
        for (double required : REQUIRED) {
            List<Comparison> decided = grades.stream()
                    .filter(grade -> grade.confidence() >= required)
                    .map(Decided::comparison)
                    .toList();
            row(required, decided.size(), grades.size(), labels ? labels(decided) : scores(decided));
        }
    }

    private static String labels(List<Comparison> decided) {
        Predicate<Comparison> passed = row -> row.said() == Label.CORRECT;
        double right = decided.stream()
                .mapToDouble(row -> passed.test(row) == (row.human() == 1) ? 1 : 0)
                .average()
                .orElse(0);
        return String.format(Locale.ROOT, "%.3f | %.3f", right, Figures.macroF1(decided, passed));
    }

    private static String scores(List<Comparison> decided) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f",
                Figures.pearson(decided, Comparison::score),
                Figures.rmse(decided, Comparison::score));
    }

    private void row(double required, int decided, int all, String figures) {
        out.printf(
                Locale.ROOT, "| %.2f | %.0f %% | %s |%n", required, 100.0 * decided / all, decided == 0 ? "" : figures);
    }

    private record Judged(double confidence, boolean right) {}

    private void bank(List<QuestionDocument> questions) {
        List<Judged> written = new ArrayList<>();
        List<Judged> claimsOnly = new ArrayList<>();
        List<Judged> foreign = new ArrayList<>();
        List<QuestionDocument> prose = questions.stream()
                .filter(question -> question.parts().stream().allMatch(part -> part.type() == PartType.TEXT))
                .toList();
        for (QuestionDocument question : prose) {
            for (Exemplar exemplar : question.exemplars()) {
                exemplar(question, exemplar, written);
                exemplar(claimsOnly(question), exemplar, claimsOnly);
            }
            prose.stream()
                    .filter(other -> other.category() != question.category())
                    .flatMap(other -> other.exemplars().stream())
                    .filter(exemplar -> exemplar.kind() == Exemplar.Kind.STRONG)
                    .forEach(exemplar -> foreign(question, exemplar, foreign));
        }
        print("exemplars of the bank, outcomes that they expect", written);
        print("the same, rubrics without their accept phrasings", claimsOnly);
        print("strong answers to questions of other categories: nothing earned, no red flag", foreign);
    }

    /** Expectations name the criteria that must be met, and all red flags. */
    private void exemplar(QuestionDocument question, Exemplar exemplar, List<Judged> judged) {
        Exemplar.Expectation expect = exemplar.expect();
        for (CriterionOutcome outcome : grade(question, exemplar).outcomes()) {
            boolean flag = outcome.kind() == Kind.RED_FLAG;
            if (flag && expect.redFlags() != null) {
                boolean present = outcome.outcome() != Outcome.MISSED;
                judged.add(judged(outcome, present == expect.redFlags().contains(outcome.criterion())));
            } else if (!flag && expect.met() != null && expect.met().contains(outcome.criterion())) {
                judged.add(judged(outcome, outcome.outcome() == Outcome.MET));
            }
        }
    }

    private void foreign(QuestionDocument question, Exemplar exemplar, List<Judged> judged) {
        grade(question, exemplar)
                .outcomes()
                .forEach(outcome -> judged.add(judged(outcome, outcome.outcome() == Outcome.MISSED)));
    }

    private Grade grade(QuestionDocument question, Exemplar exemplar) {
        return engine.grade(question, 1, exemplar.language(), exemplar.response());
    }

    private static Judged judged(CriterionOutcome outcome, boolean right) {
        return new Judged(outcome.confidence().doubleValue(), right);
    }

    private static QuestionDocument claimsOnly(QuestionDocument question) {
        Rubric rubric = question.rubric();
        List<Criterion> criteria = rubric.criteria().stream()
                .map(line -> new Criterion(
                        line.id(),
                        line.part(),
                        line.points(),
                        line.gate(),
                        line.claim(),
                        null,
                        line.levels(),
                        line.hint()))
                .toList();
        List<RedFlag> flags = rubric.redFlags().stream()
                .map(line -> new RedFlag(
                        line.id(), line.part(), line.points(), line.misconception(), line.unless(), line.claim(), null))
                .toList();
        return new QuestionDocument(
                question.slug(),
                question.category(),
                question.topics(),
                question.difficulty(),
                question.stages(),
                question.companies(),
                question.competencies(),
                question.minutes(),
                question.title(),
                question.prompt(),
                question.modelAnswer(),
                question.parts(),
                new Rubric(rubric.passPercent(), criteria, flags),
                question.exemplars(),
                question.followUps());
    }

    private void print(String what, List<Judged> judged) {
        out.println(what + ": " + judged.size());
        out.println("| required | outcomes decided | right, of these |");
        for (double required : REQUIRED) {
            List<Judged> decided = judged.stream()
                    .filter(each -> each.confidence() >= required)
                    .toList();
            double right = decided.stream()
                    .mapToDouble(each -> each.right() ? 1 : 0)
                    .average()
                    .orElse(0);
            row(required, decided.size(), judged.size(), String.format(Locale.ROOT, "%.3f", right));
        }
    }
}
