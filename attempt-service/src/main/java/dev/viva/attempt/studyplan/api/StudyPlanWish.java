package dev.viva.attempt.studyplan.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a plan. */
@Schema(name = "StudyPlanWish", description = "What can be changed of a study plan.")
public record StudyPlanWish(
        @NotNull @Schema(
                required = true,
                description = "The day of the interview, in UTC: tomorrow at the earliest, in two years at the latest.",
                examples = "2027-03-01")
        LocalDate date,

        @NotNull @Min(1) @Max(80) @Schema(required = true, description = "How long to work each week.", examples = "8")
        Integer hoursPerWeek,

        @Pattern(regexp = "en|ru") @Schema(
                description = "The language of its texts; left out, each request decides.",
                enumeration = {"en", "ru"})
        String language) {}
