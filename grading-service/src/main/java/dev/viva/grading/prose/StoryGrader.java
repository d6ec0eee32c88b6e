package dev.viva.grading.prose;

import dev.viva.events.grade.Grade.GraderName;
import dev.viva.events.question.PartType;
import dev.viva.grading.grader.Judgement;
import dev.viva.grading.grader.PartReport;
import dev.viva.grading.grader.PartTask;
import dev.viva.grading.grader.PureGrader;
import dev.viva.grading.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Grades stories of the STAR form: situation, task, the speaker's own action, a result with a figure, a lesson. Which of them count is
 * said by the rubric; a criterion asks for one by its id.
 */
public final class StoryGrader implements PureGrader {
    private static final GraderName NAME = new GraderName("story", "2");

    private final ProseReader reader;

    public StoryGrader(TextAnalyzer analyzer) {
        this.reader = new ProseReader(analyzer);
    }

    @Override
    public GraderName name() {
        return NAME;
    }

    @Override
    public Set<PartType> partTypes() {
        return Set.of(PartType.STORY);
    }

    @Override
    public PartReport grade(PartTask task) {
        ProseReader.Reading reading = reader.read(task);
        List<CompiledRubric.Line> lines = reading.rubric().lines();
        StorySpans spans = new StorySpans(reading.index().answer());
        List<Judgement> byClaims = reading.judge().judge(lines);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < byClaims.size(); i++) {
            judgements.add(withElement(lines.get(i), byClaims.get(i), reading.judge(), spans));
        }
        return PartReport.of(task.part().name(), NAME, judgements);
    }

    /**
     * A criterion that asks for an element of the form is judged by whether the story has it; its claim, too, may be stated word for
     * word. All others are judged as prose.
     */
    private static Judgement withElement(
            CompiledRubric.Line line, Judgement byClaim, ProseJudge judge, StorySpans spans) {
        Optional<StoryElement> element =
                line.criterion() == null ? Optional.empty() : StoryElement.of(line.criterion());
        if (element.isEmpty() || judge.problem() != AnswerProblem.NONE) {
            return byClaim;
        }
        Judgement byElement = judge.element(line, element.get(), spans);
        boolean ownAction = element.get() == StoryElement.OWN_ACTION;
        return !ownAction && byClaim.outcome().compareTo(byElement.outcome()) < 0 ? byClaim : byElement;
    }
}
