package dev.viva.question.question;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import java.util.Optional;

/**
 * What a list of questions is narrowed to; what is empty does not narrow it.
 *
 * @param topic a node of the topic tree: the questions below it too
 * @param text words as a person types them into a search box
 */
public record QuestionFilter(
        Optional<PartType> type,
        Optional<Category> category,
        Optional<String> topic,
        Optional<String> stage,
        Optional<String> company,
        Optional<Difficulty> difficulty,
        Optional<String> language,
        Optional<String> text) {}
