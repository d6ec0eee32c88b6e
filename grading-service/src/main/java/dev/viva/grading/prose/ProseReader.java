package dev.viva.grading.prose;

import dev.viva.grading.grader.PartTask;
import dev.viva.grading.text.TextAnalyzer;

/** Reads an answer under its rubric, as every grader of prose begins. */
final class ProseReader {
    private final TextAnalyzer analyzer;
    private final RubricCache rubrics;

    ProseReader(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.rubrics = new RubricCache(analyzer);
    }

    /** The rubric of a part, the answer's index under it, and who judges the one by the other. */
    record Reading(CompiledRubric rubric, AnswerIndex index, ProseJudge judge) {}

    Reading read(PartTask task) {
        CompiledRubric rubric = rubrics.of(task);
        AnswerIndex index = new AnswerIndex(
                analyzer.analyze(Answers.text(task), task.question().topics()), rubric);
        return new Reading(rubric, index, new ProseJudge(task, index));
    }
}
