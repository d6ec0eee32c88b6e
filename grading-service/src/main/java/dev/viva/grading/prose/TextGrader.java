package dev.viva.grading.prose;

import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.text.TextAnalyzer;
import java.util.List;
import java.util.Set;

/** Grades prose: each criterion's claim is looked for among the statements of the answer. */
public final class TextGrader implements PureGrader {
    private static final GraderName NAME = new GraderName("text", "1");

    private final ProseReader reader;

    public TextGrader(TextAnalyzer analyzer) {
        this.reader = new ProseReader(analyzer);
    }

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.TEXT);
    }

    @Override
    public PartReport grade(PartTask task) {
        ProseReader.Reading reading = reader.read(task);
        List<Judgement> judgements = reading.judge().judge(reading.rubric().lines());
        return PartReport.of(task.part().name(), NAME, judgements);
    }
}
