package dev.viva.question.question.api;

import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.question.question.model.QuestionId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question in a list. */
@Schema(name = "QuestionItem", description = "A published question in a list.")
public record QuestionItem(
        @Schema(required = true, implementation = String.class, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
        QuestionId id,

        @Schema(required = true, examples = "policy-gradient-theorem")
        String slug,

        @Schema(required = true, description = "Number of the current version.", examples = "1")
        int version,

        @Schema(required = true, description = "The type of the first part.", examples = "TEXT")
        PartType type,

        @Schema(required = true, examples = "REINFORCEMENT_LEARNING")
        Category category,

        @Schema(required = true, description = "The first of its topics.", examples = "rl/policy-gradient")
        String topic,

        @Schema(required = true, examples = "MEDIUM") Difficulty difficulty,

        @Schema(
                required = true,
                description = "In the language of `Accept-Language`, where it is written in it.",
                examples = "The policy gradient theorem")
        String title,

        @Schema(required = true, description = "The languages that it is written in.", examples = "[\"en\",\"ru\"]")
        List<String> languages) {}
