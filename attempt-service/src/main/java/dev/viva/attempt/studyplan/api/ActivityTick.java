package dev.viva.attempt.studyplan.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done of an activity. */
@Schema(name = "StudyActivityTick", description = "What is done of an activity.")
public record ActivityTick(
        @NotNull @Min(0) @Max(10_000) @Schema(
                required = true,
                description =
                        "How many are done, at most its `count`; 0 takes the tick back. Of problems: those that were solved elsewhere.",
                examples = "1")
        Integer done) {}
