package dev.viva.grading.bank;

import dev.viva.bench.agreement.Comparison;
import dev.viva.bench.agreement.GradedAnswer;
import dev.viva.bench.agreement.GradedAnswers;
import dev.viva.bench.agreement.Report;
import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code AgreementCheck <file.jsonl>…}: grades answers with a rubric derived from the reference answer and compares with human grades,
 * beside word overlap on the same rows. The same as {@code ./viva evaluate}, but in one process; where a file names splits, it reports
 * each of them too.
 */
public final class AgreementCheck {
    private AgreementCheck() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        GradingEngine engine = GradingEngine.load(InstantSource.system());
        for (String file : files) {
            List<GradedAnswer> answers = GradedAnswers.read(Path.of(file));
            List<Comparison> all = new ArrayList<>();
            answers.forEach(answer -> all.add(comparison(answer, grade(engine, answer))));
            Report.print(out, file, all);
            Map<String, List<Integer>> splits = IntStream.range(0, answers.size())
                    .boxed()
                    .filter(i -> answers.get(i).split() != null)
                    .collect(Collectors.groupingBy(i -> answers.get(i).split()));
            if (splits.size() > 1) {
                splits.forEach((split, rows) ->
                        Report.print(out, split, rows.stream().map(all::get).toList()));
            }
        }
    }

    static Grade grade(GradingEngine engine, GradedAnswer answer) {
        return engine.grade(
                question(answer.question(), answer.referenceAnswer()), null, "en", Response.text(answer.answer()));
    }

    static Comparison comparison(GradedAnswer answer, Grade grade) {
        boolean redFlag = grade.outcomes().stream()
                .anyMatch(outcome -> outcome.kind() == Kind.RED_FLAG && outcome.outcome() == Outcome.MET);
        return Comparison.of(answer, grade.percent().doubleValue(), grade.passed(), redFlag);
    }

    /** A question that has nothing but a prompt and a model answer. */
    static QuestionDocument question(String prompt, String reference) {
        return new QuestionDocument(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new LocalizedText(prompt, null),
                new LocalizedText(reference, null),
                null,
                null,
                null,
                null);
    }
}
