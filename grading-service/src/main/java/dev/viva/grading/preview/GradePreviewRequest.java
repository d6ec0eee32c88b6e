package dev.viva.grading.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.attempt.Response;
import dev.viva.events.question.QuestionDocument;
import dev.viva.events.question.Rubric;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to grade, and under what: exactly one of {@code question}, {@code draft} and {@code modelAnswer}. Documents come as trees, so that
 * all their faults can be named at once.
 */
@Schema(
        name = "GradePreviewRequest",
        description = "A response, and what it is graded under: exactly one of question, draft and modelAnswer.")
public record GradePreviewRequest(
        @Schema(description = "Id or slug of a published question.", examples = "policy-gradient-theorem")
        String question,

        @Schema(implementation = QuestionDocument.class, description = "A question document that is stored nowhere.")
        JsonNode draft,

        @Schema(
                implementation = Object.class,
                description = "With modelAnswer: what was asked; a text, or texts by language (en, ru).")
        JsonNode prompt,

        @Schema(
                implementation = Object.class,
                description =
                        "A strong answer; a text, or texts by language (en, ru). Without a rubric one is derived from it.")
        JsonNode modelAnswer,

        @Schema(
                implementation = Rubric.class,
                description = "With modelAnswer: criteria and red flags as in a question document.")
        JsonNode rubric,

        @Schema(
                required = true,
                implementation = Response.class,
                description = "The answer, in the form of PUT /v1/attempts/{id}/response.")
        JsonNode response,

        @Schema(
                description = "Language of explanations and hints; left out, that of the answer.",
                enumeration = {"en", "ru"})
        String language) {}
