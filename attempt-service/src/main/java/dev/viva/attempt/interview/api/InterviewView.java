package dev.viva.attempt.interview.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.GradingProgress;
import dev.viva.attempt.interview.InterviewId;
import dev.viva.attempt.interview.model.CloseReason;
import dev.viva.attempt.interview.model.InterviewState;
import dev.viva.attempt.interview.model.StageState;
import dev.viva.events.loop.StageType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An interview as its candidate, and whoever looks over their shoulder, sees it. */
@Schema(name = "Interview", description = "One candidate's sitting of a loop.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterviewView(
        @Schema(required = true) InterviewId id,
        @Schema(required = true, examples = "deepmind") String loop,

        @Schema(required = true, description = "The number of the pinned loop version.", examples = "1")
        int loopVersion,

        @Schema(required = true, examples = "candidate-17") String candidate,

        @Schema(
                required = true,
                enumeration = {"en", "ru"})
        String language,

        @Schema(required = true, description = "What the draw of the questions began with.", examples = "20261126")
        long seed,

        @Schema(required = true) InterviewState state,
        @Schema(required = true) List<Stage> stages,
        @Schema(required = true) Instant startedAt,

        @Schema(description = "When the last stage was closed.")
        Instant completedAt,

        @Schema(required = true, description = "The database's clock, which decides deadlines.")
        Instant serverTime) {

    /** One stage. */
    @Schema(name = "InterviewStage", description = "One stage of an interview.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stage(
            @Schema(required = true, examples = "technical-screening")
            String name,

            @Schema(required = true, examples = "Technical screening")
            String title,

            @Schema(required = true) StageType type,

            @Schema(description = "Percent of the whole; absent for a stage that is not weighed.", examples = "20")
            Integer weight,

            @Schema(required = true) StageState state,
            Instant openedAt,

            @Schema(description = "Until when the stage can be sat. While it is paused, the deadline moves on.")
            Instant deadline,

            Instant pausedAt,
            Instant closedAt,
            CloseReason closedBy,
            @Schema(required = true) boolean pausable,

            @Schema(description = "How many pauses are left, where the stage is pausable.")
            Integer pausesLeft,

            @Schema(
                    description =
                            "How many minutes the sitting has without extra time; absent where it has no deadline.")
            Integer minutes,

            @Schema(required = true, description = "Whether the stage has a form to fill in.")
            boolean form,

            @Schema(required = true) List<DrawnAttempt> attempts) {}

    /** One drawn question. */
    @Schema(
            name = "InterviewAttempt",
            description = "The attempt at a drawn question. The question is shown once its stage is open.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DrawnAttempt(
            @Schema(required = true) AttemptId id,
            Question question,
            @Schema(required = true) ActivityProgress activityProgress,
            @Schema(required = true) GradingProgress gradingProgress) {}

    /** Which question was drawn. */
    @Schema(name = "InterviewQuestion", description = "Which question was drawn.")
    public record Question(
            @Schema(required = true, examples = "muzero-vs-alphazero")
            String slug,

            @Schema(required = true) String title) {}
}
