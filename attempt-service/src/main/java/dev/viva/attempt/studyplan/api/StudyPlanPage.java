package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.studyplan.StudyPlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a candidate's plans. */
@Schema(name = "StudyPlanPage", description = "One page of a candidate's study plans.")
public record StudyPlanPage(
        @Schema(required = true) List<Item> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {

    /** A plan without its weeks. */
    @Schema(name = "StudyPlanSummary", description = "A study plan without its weeks.")
    public record Item(
            @Schema(required = true) StudyPlanId id,

            @Schema(required = true, examples = "candidate-17")
            String candidate,

            @Schema(required = true, description = "Slug of the loop.", examples = "deepmind")
            String loop,

            @Schema(required = true, examples = "2027-03-01")
            LocalDate date,

            @Schema(required = true, examples = "10") int hoursPerWeek,
            @Schema(required = true) Instant createdAt) {}
}
