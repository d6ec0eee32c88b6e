package dev.viva.attempt.attempt.api;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.followup.FollowUpView;
import dev.viva.attempt.question.QuestionView;
import dev.viva.events.grade.Grade;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt as its candidate, and whoever looks over their shoulder, sees it. */
@Schema(name = "Attempt", description = "One candidate's try at one question version.")
public record AttemptView(
        @Schema(required = true) AttemptId id,
        @Schema(required = true) QuestionView question,
        @Schema(required = true, examples = "candidate-17") String candidate,

        @Schema(
                required = true,
                examples = "en",
                enumeration = {"en", "ru"})
        String language,

        @Schema(required = true) ActivityProgress activityProgress,
        @Schema(required = true) GradingProgress gradingProgress,

        @Schema(description = "While the grade is `PENDING` because programs wait until they can be run.")
        QueueView queue,

        @Schema(
                required = true,
                description = "The number of the last save, also in the ETag; 0 before the first.",
                examples = "3")
        int revision,

        @Schema(required = true) Instant startedAt,

        @Schema(required = true, description = "When it last changed.")
        Instant updatedAt,

        @Schema(description = "When the response was handed in.")
        Instant submittedAt,

        @Schema(required = true, description = "The server's clock, which decides deadlines.")
        Instant serverTime,

        @Schema(description = "Until when a response can be handed in, where there is a limit.")
        Instant deadline,

        @Schema(required = true, description = "Whether follow-ups are asked behind the answer, before the grade.")
        boolean asksFollowUps,

        @Schema(description = "What was asked behind the answer, in order; absent where nothing was.")
        List<FollowUpView> followUps,

        @Schema(description = "Until when follow-ups can be answered; absent unless some wait for an answer.")
        Instant followUpsDueAt,

        @Schema(description = "Once graded. It is `provisional` while an outcome waits for a person.")
        Grade grade) {}
