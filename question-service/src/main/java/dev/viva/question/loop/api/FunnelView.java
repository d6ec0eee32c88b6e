package dev.viva.question.loop.api;

import dev.viva.events.loop.Certainty;
import dev.viva.events.loop.Funnel;
import dev.viva.events.loop.Funnel.PublicationFactor;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funnel in one language. */
@Schema(
        name = "LoopFunnel",
        description = "The steps from application to offer; a list of their own, because they are not the stages.")
public record FunnelView(
        @Schema(required = true, description = "Where the rates come from.")
        String source,

        @Schema(required = true, description = "When they were said.", examples = "2026-01")
        String asOf,

        @Schema(required = true) Certainty certainty,

        @Schema(description = "How the rates are to be read.")
        String note,

        @Schema(required = true) List<StepView> steps,

        @Schema(required = true, description = "The product of the conditional rates.", examples = "0.003")
        BigDecimal overallRate,

        @Schema(
                description =
                        "How publications in top venues go together with the rate of one step: an association, not a cause.")
        PublicationFactor publicationFactor) {

    static FunnelView of(Funnel funnel, String language) {
        return funnel == null
                ? null
                : new FunnelView(
                        funnel.source(),
                        funnel.asOf(),
                        funnel.certainty(),
                        StageView.text(funnel.note(), language),
                        funnel.steps().stream()
                                .map(step -> new StepView(
                                        step.id(), step.title().in(language), step.passRate(), step.stage()))
                                .toList(),
                        funnel.overallRate().stripTrailingZeros(),
                        funnel.publicationFactor());
    }

    /** One step. */
    @Schema(name = "LoopFunnelStep")
    public record StepView(
            @Schema(required = true, examples = "resume") String id,
            @Schema(required = true) String title,

            @Schema(required = true, description = "P(pass the step | reached the step).", examples = "0.2")
            BigDecimal passRate,

            @Schema(
                    description = "The stage that it belongs to; absent where it has none.",
                    examples = "resume-screening")
            String stage) {}
}
