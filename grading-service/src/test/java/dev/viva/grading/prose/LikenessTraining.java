package dev.viva.grading.prose;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.Figures;
import dev.viva.bench.agreement.GradedAnswer;
import dev.viva.bench.agreement.GradedAnswers;
import dev.viva.grading.likeness.ModelAnswer;
import dev.viva.grading.prose.LikenessFit.Sample;
import dev.viva.grading.text.AnalyzedText;
import dev.viva.grading.text.Clause.Stance;
import dev.viva.grading.text.TextAnalyzer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code LikenessTraining <version> <file.jsonl>…}: fits the coefficients of the grader by model answer to graded answers and prints
 * them as {@code likeness.properties}, before it how closely they follow people on questions that they were not fitted to: ten folds by
 * question, and the rows of other splits than {@code train}. The same files always give the same coefficients.
 */
public final class LikenessTraining {
    private static final int FOLDS = 10;

    private LikenessTraining() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        TextAnalyzer analyzer = TextAnalyzer.load();
        List<Sample> samples = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            GradedAnswers.read(Path.of(arguments[i])).forEach(answer -> samples.add(sample(analyzer, answer)));
        }
        crossValidate(out, samples);
        out.println("version=" + arguments[0]);
        LikenessFit.of(samples).forEach((key, value) -> out.println(key + "=" + value));
    }

    static Sample sample(TextAnalyzer analyzer, GradedAnswer answer) {
        AnalyzedText prompt = analyzer.analyze(answer.question(), List.of());
        AnalyzedText text = analyzer.analyze(answer.answer(), List.of());
        return new Sample(
                answer,
                new ModelAnswer(prompt, analyzer.analyze(answer.referenceAnswer(), List.of()))
                        .likeness(text, clause -> text.clauses().get(clause).stance() == Stance.ASSERTED));
    }

    private static void crossValidate(PrintStream out, List<Sample> samples) {
        Map<String, Integer> folds = new LinkedHashMap<>();
        samples.forEach(sample -> folds.computeIfAbsent(sample.answer().questionId(), id -> folds.size() * 7 % FOLDS));
        List<Comparison> all = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            all.addAll(unseen(samples, sample -> folds.get(sample.answer().questionId()) == own));
        }
        print(out, "ten folds by question", all);
        List<Comparison> other = unseen(
                samples,
                sample -> sample.answer().split() != null
                        && !sample.answer().split().equals("train"));
        print(out, "other splits than train", other);
    }

    /** Compares those rows by coefficients of the others. */
    private static List<Comparison> unseen(List<Sample> samples, Predicate<Sample> left) {
        List<Sample> rows = samples.stream().filter(left).toList();
        Map<String, Double> values =
                LikenessFit.of(samples.stream().filter(left.negate()).toList());
        return Agreement.compare(rows, values);
    }

    private static void print(PrintStream out, String what, List<Comparison> rows) {
        List<Comparison> scores =
                rows.stream().filter(row -> row.label() == null).toList();
        List<Comparison> labels =
                rows.stream().filter(row -> row.label() != null).toList();
        if (!scores.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "# %s: r %.3f, within a question %.3f%n",
                    what,
                    Figures.pearson(scores, Comparison::score),
                    Figures.withinQuestion(scores, Comparison::score));
        }
        if (!labels.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "# %s: 2-way macro-F1 %.3f, 3-way %.3f%n",
                    what,
                    Figures.macroF1(labels, row -> row.said() == GradedAnswer.Label.CORRECT),
                    Figures.macroF1(labels));
        }
    }
}
