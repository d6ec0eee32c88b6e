package dev.viva.attempt.studyplan.api;

import dev.viva.attempt.studyplan.StudyPlanId;
import dev.viva.attempt.studyplan.planner.ActivityKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it is now, in one language. */
@Schema(name = "StudyPlan", description = "What to practise until an interview, week by week.")
public record StudyPlanView(
        @Schema(required = true) StudyPlanId id,

        @Schema(required = true, examples = "candidate-17") String candidate,

        @Schema(required = true, description = "Slug of the loop.", examples = "deepmind")
        String loop,

        @Schema(
                required = true,
                description = "Slug of the curriculum, as it was when the plan was made.",
                examples = "deepmind")
        String curriculum,

        @Schema(required = true, description = "The first day of the first week.", examples = "2026-11-30")
        LocalDate startsOn,

        @Schema(required = true, description = "The day of the interview.", examples = "2027-03-01")
        LocalDate date,

        @Schema(required = true, examples = "10") int hoursPerWeek,

        @Schema(
                required = true,
                description = "The language of the texts here.",
                enumeration = {"en", "ru"})
        String language,

        @Schema(required = true, description = "In their order; those that are over stay as they were planned.")
        List<Week> weeks,

        @Schema(
                required = true,
                description =
                        "How much of what: first what the curriculum has a target for, by theme, then the rest by kind. Reviews are not counted.")
        List<Total> totals,

        @Schema(description = "What there is no time for; absent if everything fits.")
        Shortfall shortfall,

        @Schema(required = true) Stories stories,
        @Schema(required = true) Basis basis,

        @Schema(
                required = true,
                description =
                        "When it was planned last: when it was made or changed, when a grade came, or a week began.")
        Instant computedAt) {

    /** One week. */
    @Schema(name = "StudyPlanWeek", description = "Seven days; the last week ends on the day before the interview.")
    public record Week(
            @Schema(required = true, examples = "1") int number,

            @Schema(required = true, examples = "2026-11-30")
            LocalDate startsOn,

            @Schema(required = true, description = "The period of the curriculum.", examples = "Fundamentals")
            String theme,

            @Schema(required = true, description = "The time that there is.", examples = "10")
            BigDecimal hours,

            @Schema(required = true, description = "The time that the activities take.", examples = "9.5")
            BigDecimal plannedHours,

            @Schema(required = true) List<Activity> activities) {}

    /** What to do in a week. */
    @Schema(
            name = "StudyActivity",
            description =
                    "What to do in a week. `topic`, `resource`, `stage` or `competency` says what it is about, by its kind.")
    public record Activity(
            @Schema(required = true, description = "Names it in the plan for ever.", examples = "1")
            int number,

            @Schema(required = true) ActivityKind kind,

            @Schema(
                    required = true,
                    description = "The theme of the curriculum, or `reviews`, `mock-interviews` or `star-stories`.",
                    examples = "coding-problems")
            String theme,

            @Schema(required = true, examples = "Problems: Arrays and strings")
            String title,

            @Schema(examples = "coding/arrays-strings") String topic,

            @Schema(
                    description = "Slugs of questions to take; those first that were never taken.",
                    examples = "[\"merge-intervals\"]")
            List<String> questions,

            @Schema(description = "Slug of what to use; see `GET /v1/resources`.", examples = "leetcode")
            String resource,

            @Schema(description = "Name of the stage that is rehearsed.", examples = "technical-screening")
            String stage,

            @Schema(examples = "communication") String competency,

            @Schema(required = true, description = "How often.", examples = "3")
            int count,

            @Schema(required = true, description = "What all of them take, in minutes.", examples = "120")
            int minutes,

            @Schema(required = true, description = "How many are done: 0 to `count`.", examples = "1")
            int done,

            @Schema(required = true, examples = "Readiness is estimated at 41 %; the topic is 12 % of the interview.")
            String why) {}

    /** How much of one kind. */
    @Schema(name = "StudyPlanTotal", description = "How much of one kind, and how much is enough.")
    public record Total(
            @Schema(required = true) ActivityKind kind,

            @Schema(
                    description = "The theme that has a target; absent for all others together.",
                    examples = "coding-problems")
            String theme,

            @Schema(required = true) Target target,

            @Schema(required = true, description = "Done or still planned.", examples = "72")
            int planned,

            @Schema(required = true, examples = "5") int done) {}

    /** A range. */
    @Schema(name = "StudyPlanTarget", description = "How many are enough, and how many are plenty.")
    public record Target(
            @Schema(required = true, examples = "50") int min,
            @Schema(required = true, examples = "100") int max) {}

    /** What is missing. */
    @Schema(name = "StudyPlanShortfall", description = "What there is no time for.")
    public record Shortfall(
            @Schema(
                    required = true,
                    description = "How long the missing things would take, in minutes.",
                    examples = "1200")
            int minutes,

            @Schema(required = true) List<Missing> items,

            @Schema(
                    required = true,
                    examples =
                            "20 hours are missing: a later date or more hours a week would make room for everything.")
            String summary) {}

    /** What is missing of one kind. */
    @Schema(name = "StudyPlanMissing", description = "What is missing of one kind.")
    public record Missing(
            @Schema(required = true) ActivityKind kind,
            @Schema(examples = "coding-problems") String theme,

            @Schema(required = true, description = "How many less than enough.", examples = "30")
            int missing,

            @Schema(required = true, examples = "1200") int minutes) {}

    /** Which STAR stories there are. */
    @Schema(
            name = "StudyPlanStories",
            description = "For which competencies the candidate has a STAR story with a grade.")
    public record Stories(
            @Schema(required = true, examples = "[\"communication\"]")
            List<String> told,

            @Schema(required = true, examples = "[\"collaboration\"]")
            List<String> missing) {}

    /** What it was computed from. */
    @Schema(name = "StudyPlanBasis", description = "What the plan was computed from.")
    public record Basis(
            @Schema(
                    required = true,
                    description = "How readiness is estimated.",
                    examples = "normal-normal-on-logits/1")
            String method,

            @Schema(required = true, description = "By path: what published questions ask for.")
            List<Topic> topics) {}

    /** What was known of a topic. */
    @Schema(name = "StudyPlanTopic", description = "What was known of a topic.")
    public record Topic(
            @Schema(required = true, examples = "rl/policy-gradient")
            String topic,

            @Schema(description = "Readiness, 0 to 1; absent without enough evidence.", examples = "0.41")
            BigDecimal readiness,

            @Schema(required = true, description = "Which part of the whole loop it is, 0 to 1.", examples = "0.052")
            BigDecimal weight) {}
}
