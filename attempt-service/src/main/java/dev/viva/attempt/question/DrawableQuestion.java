package dev.viva.attempt.question;

import dev.viva.events.loop.SelectionRule;
import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import java.util.List;

/**
 * What selection rules look at in a question version with which an attempt may begin.
 *
 * @param type type of the first part
 */
public record DrawableQuestion(
        QuestionVersionId id,
        String slug,
        Category category,
        List<String> topics,
        Difficulty difficulty,
        List<String> competencies,
        PartType type,
        List<String> stages,
        List<String> companies) {

    public boolean isTakenBy(SelectionRule rule) {
        return rule.takes(category, topics, difficulty, competencies, type, stages);
    }
}
