package dev.viva.attempt.reviewcard;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.events.grade.Grade;
import dev.viva.events.question.Difficulty;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card that is due, and the question to take for it. */
@Schema(
        name = "DueReview",
        description = "A criterion that was missed and is due for review, and the question to take for it.")
public record ReviewView(
        @Schema(required = true) ReviewCardId card,

        @Schema(
                required = true,
                description = "The criterion in the question where it was missed.",
                examples = "score-function")
        String criterion,

        @Schema(description = "The first topic of that question.", examples = "rl/policy-gradient")
        String topic,

        @Schema(
                required = true,
                examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                description = "The question where it was missed.")
        String missedIn,

        @Schema(
                description =
                        "What to take: another question that asks for the same, where there is one. Absent if none of them is published any more.")
        Question question,

        @Schema(required = true) Instant dueAt,

        @Schema(required = true, description = "How likely it is still known, 0 to 1, at `asOf`.", examples = "0.874")
        BigDecimal retrievability,

        @Schema(required = true) CardState state,

        @Schema(required = true, description = "How often it was tested, the first miss included.", examples = "3")
        int reviews,

        @Schema(required = true, description = "How often it was missed after it had been met.", examples = "1")
        int lapses,

        @Schema(required = true) Last last,

        @Schema(
                required = true,
                description = "Why it is due, in the language of the request.",
                examples = "Missed on 2026-11-20; recall has fallen to about 87 %.")
        String why,

        @Schema(
                description = "The hint of the criterion, in the language of the request.",
                examples = "Say why the dynamics drop out of the gradient.")
        String hint,

        @Schema(required = true) Next next) {

    /** What to take. */
    @Schema(name = "DueReviewQuestion", description = "A question to start an attempt of.")
    public record Question(
            @Schema(required = true, examples = "qst_01jd5vk3m8fyr8b0k6t3w9x2za")
            String id,

            @Schema(required = true, examples = "policy-gradient-theorem")
            String slug,

            @Schema(required = true, examples = "1") int version,

            @Schema(required = true, examples = "The policy gradient theorem")
            String title,

            @Schema(required = true) Difficulty difficulty,
            @Schema(examples = "10") Integer minutes,

            @Schema(required = true, description = "Whether it is another one than that where it was missed.")
            boolean another) {}

    /** The last test. */
    @Schema(name = "DueReviewLast", description = "The attempt that tested it last.")
    public record Last(
            @Schema(required = true) AttemptId attempt,

            @Schema(required = true) Grade.Outcome outcome,
            @Schema(required = true) Instant at) {}

    /** How long it will rest. */
    @Schema(name = "DueReviewNext", description = "Days until the next review if it is tested now, by the outcome.")
    public record Next(
            @Schema(required = true, examples = "12") long daysIfMet,
            @Schema(required = true, examples = "5") long daysIfPartly,
            @Schema(required = true, examples = "1") long daysIfMissed) {}
}
