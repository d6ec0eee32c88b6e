package dev.viva.attempt.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.viva.attempt.interview.form.FormGrade;
import dev.viva.events.grade.Grade;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an interview comes to. Percents are from 0 to 100 with at most two decimals; one that is absent has nothing to be computed from
 * yet.
 *
 * @param percent the sum of the stages by their weights
 */
@Schema(
        name = "Scorecard",
        description = "What an interview comes to, by stage, category, competency and criterion, with the evidence.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scorecard(
        @Schema(required = true, examples = "int_01jd5vmz9hf9ks2xq6b8c0d4ef")
        String interview,

        @Schema(required = true, examples = "deepmind") String loop,
        @Schema(required = true, examples = "1") int loopVersion,
        @Schema(required = true) String title,
        @Schema(required = true, examples = "candidate-17") String candidate,

        @Schema(
                required = true,
                enumeration = {"en", "ru"})
        String language,

        @Schema(required = true, description = "On the scale that hiring tools exchange.")
        Overall recommendation,

        @Schema(required = true, description = "Why, in sentences: what is open, what caps it, what carries it.")
        List<String> reasons,

        @Schema(
                description =
                        "The percents of the stages by their weights; absent until all weighted stages are decided.")
        BigDecimal percent,

        @Schema(required = true, examples = "60") int passPercent,
        @Schema(required = true) List<StageScore> stages,
        @Schema(required = true) List<CategoryScore> categories,
        @Schema(required = true) List<CompetencyScore> competencies,
        @Schema(required = true) List<GateResult> gates,
        @Schema(required = true) List<Finding> strengths,
        @Schema(required = true) List<Finding> redFlags,
        @Schema(required = true) List<Finding> misconceptions,

        @Schema(required = true, description = "What is said of a candidate as a whole: rules, each with its evidence.")
        List<ProfileFlag> flags,

        @Schema(required = true, description = "The loop's pass rates, with the stages that this candidate has passed.")
        List<FunnelStep> funnel) {

    /** What one stage comes to. */
    @Schema(
            name = "StageScore",
            description = "What one stage comes to: the mean of its questions and its form, each the same weight.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageScore(
            @Schema(required = true) String name,
            @Schema(required = true) String title,
            @Schema(required = true) StageType type,

            @Schema(description = "Absent for a stage that is shown and not counted.")
            Integer weight,

            @Schema(description = "Absent until it is decided.")
            BigDecimal percent,

            @Schema(required = true) int passPercent,

            @Schema(description = "Absent until it is decided.")
            Boolean passed,

            @Schema(required = true) boolean decided,
            @Schema(description = "What its form earned.") FormGrade form,
            @Schema(required = true) List<QuestionScore> questions) {}

    /** What one question earned. */
    @Schema(name = "QuestionScore", description = "What one question earned, by criterion.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuestionScore(
            @Schema(required = true) String attempt,
            @Schema(required = true) String slug,
            @Schema(required = true) String title,
            @Schema(required = true) Category category,
            @Schema(required = true) boolean answered,
            BigDecimal percent,
            @Schema(required = true) List<CriterionScore> criteria) {}

    /** What one criterion earned. */
    @Schema(name = "CriterionScore", description = "What one criterion earned.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionScore(
            @Schema(required = true) String criterion,

            @Schema(
                    required = true,
                    description =
                            "What the criterion asks, in the language of the scorecard; its name for readers who may not see the rubric.")
            String statement,

            @Schema(required = true) Grade.Kind kind,
            @Schema(required = true) Grade.Outcome outcome,
            @Schema(required = true) BigDecimal points,
            @Schema(required = true) BigDecimal maxPoints,
            @Schema(required = true) List<String> evidence,
            String explanation) {}

    /** What the questions of one category come to. */
    @Schema(name = "CategoryScore", description = "The mean of the decided questions of a category.")
    public record CategoryScore(
            @Schema(required = true) Category category,
            @Schema(required = true) String title,
            @Schema(required = true) BigDecimal percent,
            @Schema(required = true) int questions) {}

    /** What the questions of one competency come to. */
    @Schema(name = "CompetencyScore", description = "The mean of the decided questions that name a competency.")
    public record CompetencyScore(
            @Schema(required = true, examples = "reinforcement-learning")
            String competency,

            @Schema(required = true) String title,
            @Schema(required = true) BigDecimal percent,
            @Schema(required = true) int questions) {}

    /** Whether a gate of the loop is passed. */
    @Schema(name = "GateResult", description = "Whether a competency reaches what the loop demands.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GateResult(
            @Schema(required = true) String competency,
            @Schema(required = true) String title,
            @Schema(required = true) int minimumPercent,

            @Schema(description = "Absent where no question of the interview examined it.")
            BigDecimal percent,

            @Schema(required = true) boolean passed,

            @Schema(required = true, description = "The best recommendation that is left where it is not passed.")
            Overall capsAt) {}

    /** Something that an answer shows, with the words that show it. */
    @Schema(name = "Finding", description = "Something that an answer shows, with the candidate's own words.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            @Schema(required = true) String attempt,
            @Schema(required = true) String question,

            @Schema(required = true, description = "A criterion, red flag or misconception.")
            String id,

            @Schema(required = true) String statement,
            @Schema(required = true) BigDecimal points,
            @Schema(required = true) List<String> evidence) {}

    /** What is said of a candidate as a whole. */
    @Schema(name = "ProfileFlag", description = "What is said of a candidate as a whole, and what shows it.")
    public record ProfileFlag(
            @Schema(required = true, examples = "weak-coding")
            String id,

            @Schema(required = true) Colour colour,
            @Schema(required = true) String statement,
            @Schema(required = true) List<String> evidence) {
        /** Whether it speaks for the candidate. */
        @Schema(name = "FlagColour")
        public enum Colour {
            RED,
            GREEN
        }
    }

    /** One step of the funnel. */
    @Schema(name = "ScorecardFunnelStep", description = "One step of the funnel with its conditional pass rate.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FunnelStep(
            @Schema(required = true) String id,
            @Schema(required = true) String title,
            @Schema(required = true, examples = "0.2") BigDecimal passRate,

            @Schema(
                    required = true,
                    description = "The share of all applications that is left behind this step.",
                    examples = "0.05")
            BigDecimal remaining,

            @Schema(
                    description =
                            "Whether this candidate passed the stage of the step; absent where it has none or is not decided.")
            Boolean passed) {}
}
