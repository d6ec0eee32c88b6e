package dev.viva.events.loop;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionDocument;
import java.util.Collection;
import java.util.List;

/**
 * “Choose n of”: which questions a stage takes. A list that is empty narrows nothing; a question fits a list by any of its items, and has
 * to fit all lists.
 *
 * @param choose how many questions, 1 to 20
 * @param topics nodes of the topic tree: the questions below them too
 * @param types types of a question's first part
 * @param stages stages that the question names
 */
public record SelectionRule(
        int choose,
        List<Category> categories,
        List<String> topics,
        List<Difficulty> difficulties,
        List<String> competencies,
        List<PartType> types,
        List<String> stages) {

    public SelectionRule {
        categories = categories == null ? List.of() : List.copyOf(categories);
        topics = topics == null ? List.of() : List.copyOf(topics);
        difficulties = difficulties == null ? List.of() : List.copyOf(difficulties);
        competencies = competencies == null ? List.of() : List.copyOf(competencies);
        types = types == null ? List.of() : List.copyOf(types);
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /** Whether the rule may take the question. */
    public boolean takes(QuestionDocument question) {
        return takes(
                question.category(),
                question.topics(),
                question.difficulty(),
                question.competencies(),
                question.parts().getFirst().type(),
                question.stages());
    }

    /** The same of a question whose document is not at hand; {@code type} is that of its first part. */
    public boolean takes(
            Category category,
            Collection<String> questionTopics,
            Difficulty difficulty,
            Collection<String> questionCompetencies,
            PartType type,
            Collection<String> questionStages) {
        return (categories.isEmpty() || categories.contains(category))
                && (topics.isEmpty() || questionTopics.stream().anyMatch(this::inTopics))
                && (difficulties.isEmpty() || difficulties.contains(difficulty))
                && (competencies.isEmpty() || questionCompetencies.stream().anyMatch(competencies::contains))
                && (types.isEmpty() || types.contains(type))
                && (stages.isEmpty() || questionStages.stream().anyMatch(stages::contains));
    }

    private boolean inTopics(String path) {
        return topics.stream().anyMatch(node -> path.equals(node) || path.startsWith(node + "/"));
    }
}
