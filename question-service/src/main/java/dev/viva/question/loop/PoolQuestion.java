package dev.viva.question.loop;

import dev.viva.events.loop.SelectionRule;
import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import java.util.List;

/**
 * What selection rules look at in a published question.
 *
 * @param type type of the first part
 */
public record PoolQuestion(
        String slug,
        Category category,
        List<String> topics,
        Difficulty difficulty,
        List<String> competencies,
        PartType type,
        List<String> stages) {

    public static PoolQuestion of(QuestionDocument document) {
        return new PoolQuestion(
                document.slug(),
                document.category(),
                document.topics(),
                document.difficulty(),
                document.competencies(),
                document.parts().getFirst().type(),
                document.stages());
    }

    boolean isTakenBy(SelectionRule rule) {
        return rule.takes(category, topics, difficulty, competencies, type, stages);
    }
}
