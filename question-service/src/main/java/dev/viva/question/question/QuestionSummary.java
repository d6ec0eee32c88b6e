package dev.viva.question.question;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.PartType;
import dev.viva.question.question.model.QuestionId;
import java.util.List;

/** The current version of a question as lists need it, without its document. */
public record QuestionSummary(
        QuestionId id,
        String slug,
        int version,
        PartType type,
        Category category,
        String topic,
        Difficulty difficulty,
        LocalizedText title,
        List<String> languages) {}
