package dev.viva.grading.prose;

import dev.viva.events.attempt.Response;
import dev.viva.events.question.Part;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows authors how near an answer came to each line of a rubric: the best phrasing, its coverage and the clause. */
public final class Diagnosis {
    private static final TextAnalyzer ANALYZER = TextAnalyzer.load();

    private Diagnosis() {}

    /** One line for each criterion and red flag of the question's parts. */
    public static List<String> of(QuestionDocument question, String language, Response response) {
        List<String> lines = new ArrayList<>();
        for (Part part : question.parts()) {
            PartTask task = GradingEngine.task(question, part, language, response);
            CompiledRubric rubric = CompiledRubric.of(task, ANALYZER);
            AnswerIndex index = new AnswerIndex(ANALYZER.analyze(Answers.text(task), question.topics()), rubric);
            rubric.lines().forEach(line -> lines.add(describe(line, index)));
        }
        return lines;
    }

    private static String describe(CompiledRubric.Line line, AnswerIndex index) {
        double cost = line.redFlag() == null ? Aligner.CLAUSE_COST : Aligner.STRICT_CLAUSE_COST;
        Aligner aligner = new Aligner(index, false, cost);
        Alignment best = null;
        Alignment denied = null;
        for (Claim claim : line.claims()) {
            Aligner.Best found = aligner.align(claim);
            if (best == null || found.stated().coverage() > best.coverage()) {
                best = found.stated();
            }
            if (denied == null || found.denied().denied() > denied.denied()) {
                denied = found.denied();
            }
        }
        String where = best.isSomewhere()
                ? Quotation.of(index, best.firstClause(), best.lastClause(), null)
                        .quote()
                : "";
        return String.format(
                Locale.ROOT,
                "%-26s %.2f%s  claim «%s»  answer «%s»",
                line.id(),
                best.coverage(),
                denied.denied() > 0.3 ? String.format(Locale.ROOT, " (denied %.2f)", denied.denied()) : "",
                cut(best.claim().text()),
                cut(where));
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 110 ? line : line.substring(0, 107) + "...";
    }
}
