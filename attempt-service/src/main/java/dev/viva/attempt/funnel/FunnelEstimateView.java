package dev.viva.attempt.funnel;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The chances of an applicant in a funnel. */
@Schema(name = "FunnelEstimate", description = "The chances of an applicant, simulated and in closed form.")
public record FunnelEstimateView(
        @Schema(description = "Whose readiness was used.", examples = "candidate-17")
        String candidate,

        @Schema(required = true, examples = "200000") int runs,
        @Schema(required = true, examples = "1") long seed,
        @Schema(required = true, examples = "1") BigDecimal skillSpread,
        @Schema(required = true) List<Step> steps,
        @Schema(required = true) Offer offer,

        @Schema(required = true, description = "The effect of each option that was asked for.")
        List<Option> options,

        @Schema(
                required = true,
                description =
                        "What one more hour on each topic adds to the probability of an offer, the greatest gain first; empty without a candidate.")
        List<Hour> hours,

        @Schema(required = true) Curve learningCurve) {

    /** One step. */
    @Schema(name = "FunnelStep", description = "One step: of those who reach it, and from the beginning.")
    public record Step(
            @Schema(required = true, examples = "resume") String id,

            @Schema(
                    required = true,
                    description = "As it was given: the rate of all who reach the step.",
                    examples = "0.2")
            BigDecimal passRate,

            @Schema(required = true) SkillSource skill,

            @Schema(required = true, description = "Passing it, having reached it.")
            Chance conditional,

            @Schema(required = true, description = "Having passed it and all before.")
            Chance cumulative) {}

    /** Where the skill of a step comes from. */
    @Schema(name = "FunnelSkillSource")
    public enum SkillSource {
        /** The candidate's readiness in the step's stage. */
        READINESS,
        /** Some applicant: no candidate, no stage, or not enough evidence in it. */
        APPLICANTS
    }

    /** A probability. */
    @Schema(name = "FunnelChance", description = "A probability, simulated and in closed form.")
    public record Chance(
            @Schema(description = "The part of the runs. Absent where no run came so far.", examples = "0.00301")
            BigDecimal probability,

            @Schema(description = "The Monte Carlo standard error of `probability`.", examples = "0.000122")
            BigDecimal standardError,

            @Schema(required = true, description = "The same without chance, by integration.", examples = "0.003")
            BigDecimal closedForm) {}

    /** An offer. */
    @Schema(
            name = "FunnelOffer",
            description =
                    "The probability of an offer. `low` and `high` are about applicants, not about the simulation: the chances of 90 % of those of"
                            + " whom the same is known lie between them.")
    public record Offer(
            @Schema(required = true) Chance chance,
            @Schema(required = true, examples = "0.000086") BigDecimal low,
            @Schema(required = true, examples = "0.0107") BigDecimal high) {}

    /** The effect of an option. */
    @Schema(name = "FunnelOption", description = "The effect of an option. It is an association, not a cause.")
    public record Option(
            @Schema(required = true, examples = "publication")
            String option,

            @Schema(required = true, examples = "resume") String step,
            @Schema(required = true, examples = "1.35") BigDecimal factor,

            @Schema(required = true, description = "The rate of the step with it, at most 1.", examples = "0.27")
            BigDecimal passRate,

            @Schema(required = true, description = "An offer with it, by the same runs.")
            Chance offer,

            @Schema(
                    required = true,
                    description = "An offer if the factor is 1.3, in closed form.",
                    examples = "0.0039")
            BigDecimal low,

            @Schema(
                    required = true,
                    description = "An offer if the factor is 1.4, in closed form.",
                    examples = "0.0042")
            BigDecimal high,

            @Schema(required = true, enumeration = "ASSOCIATION", examples = "ASSOCIATION")
            String kind,

            @Schema(
                    required = true,
                    description = "What may be concluded from it, in the language of the request.",
                    examples = "Association, not cause.")
            String note) {}

    /** The gain of an hour. */
    @Schema(
            name = "FunnelHour",
            description =
                    "What one more hour on a topic adds to the probability of an offer. Gains are there where readiness in the topic is estimated;"
                            + " `gainLow` and `gainHigh` are those at the ends of its interval.")
    public record Hour(
            @Schema(required = true, examples = "rl/policy-gradient")
            String topic,

            @Schema(required = true) boolean estimated,

            @Schema(required = true, description = "How many attempts at further questions would be enough evidence.")
            int needed,

            @Schema(examples = "0.000041") BigDecimal gain,
            @Schema(examples = "0.000022") BigDecimal gainLow,
            @Schema(examples = "0.000068") BigDecimal gainHigh) {}

    /** What was assumed of learning. */
    @Schema(
            name = "FunnelLearningCurve",
            description =
                    "What was assumed of learning: the gap to the ceiling closes exponentially. Assumptions, not measured.")
    public record Curve(
            @Schema(required = true, examples = "0.95") BigDecimal ceiling,
            @Schema(required = true, examples = "10") BigDecimal timeConstantHours) {}
}
