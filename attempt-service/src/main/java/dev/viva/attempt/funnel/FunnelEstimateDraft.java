package dev.viva.attempt.funnel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a funnel is estimated from. */
@Schema(
        name = "FunnelEstimateDraft",
        description = "The steps from application to offer, and for whom they are estimated.")
public record FunnelEstimateDraft(
        @Size(min = 1, max = 10) @Schema(description = "In their order; left out where a loop is named.")
        List<@NotNull @Valid StepDraft> steps,

        @Size(min = 1, max = 80) @Schema(
                description = "The published loop whose funnel is meant, by slug or id, in place of steps.",
                examples = "deepmind")
        String loop,

        @Size(min = 1, max = 128) @Schema(
                description =
                        "Whose readiness by stage decides; left out, some applicant of whom nothing is known. A candidate's token names nobody else.",
                examples = "candidate-17")
        String candidate,

        @Valid Options options,

        @DecimalMin("0") @DecimalMax("2") @Schema(
                description =
                        "How much one latent skill decides of each step: its standard deviation in logits, 1 if left out. 0 makes the steps"
                                + " independent; the rates come back whatever it is.",
                examples = "1")
        BigDecimal skillSpread,

        @Min(1_000) @Max(1_000_000) @Schema(description = "Monte Carlo runs; 200000 if left out.", examples = "200000")
        Integer runs,

        @Schema(description = "The same seed gives the same runs; 1 if left out.", examples = "1")
        Long seed) {

    /** The same with these steps; a publication that names none goes with {@code publicationStep}. */
    FunnelEstimateDraft with(List<StepDraft> ownSteps, Optional<String> publicationStep) {
        Options own = options;
        if (options != null
                && options.publication() != null
                && options.publication().step() == null) {
            own = new Options(new Publication(options.publication().factor(), publicationStep.orElse(null)));
        }
        return new FunnelEstimateDraft(ownSteps, loop, candidate, own, skillSpread, runs, seed);
    }

    /** One step. */
    @Schema(name = "FunnelStepDraft", description = "One step and its conditional pass rate.")
    public record StepDraft(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            @Size(max = 80) @Schema(required = true, examples = "resume")
            String id,

            @NotNull @DecimalMin("0.001") @DecimalMax("1") @Schema(
                    required = true,
                    description = "Of those who reach this step, the part that passes: P(pass | reached).",
                    examples = "0.2")
            BigDecimal passRate,

            @Size(min = 1, max = 80) @Schema(
                    description = "The stage of questions whose readiness says something of this step.",
                    examples = "technical-screening")
            String stage) {}

    /** What could be different. */
    @Schema(name = "FunnelOptions", description = "What could be different.")
    public record Options(@Valid Publication publication) {}

    /** A publication at a leading venue. */
    @Schema(
            name = "FunnelPublication",
            description = "A publication at a leading venue, as an association with the rate of one step.")
    public record Publication(
            @DecimalMin("1") @DecimalMax("2") @Schema(
                    description =
                            "What the rate is multiplied by, up to a rate of 1; 1.35 if left out. Its effect is always given for 1.3 and 1.4 too.",
                    examples = "1.35")
            BigDecimal factor,

            @Size(min = 1, max = 80) @Schema(
                    description = "The step whose rate it is associated with; the first if left out.",
                    examples = "resume")
            String step) {}
}
