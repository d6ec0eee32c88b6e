package dev.viva.attempt.funnel;

import dev.viva.attempt.loop.LoopVersion;
import dev.viva.attempt.loop.LoopVersions;
import dev.viva.events.loop.Funnel;
import dev.viva.events.loop.Funnel.FunnelStep;
import dev.viva.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes the steps of a funnel from a loop where a request names one in their place. */
@ApplicationScoped
class LoopFunnel {
    private final LoopVersions loops;

    LoopFunnel(LoopVersions loops) {
        this.loops = loops;
    }

    /**
     * The request with steps of its own: those that it has, or those of its loop, whose publications go with the step that the loop
     * names.
     *
     * @throws FunnelInvalid if it has both or neither, or names a loop that is not published or has no funnel
     */
    FunnelEstimateDraft withSteps(FunnelEstimateDraft draft, String tenant) {
        if ((draft.steps() == null) == (draft.loop() == null)) {
            throw invalid("/steps", "steps-or-loop", "Give the steps, or the loop whose steps are meant.");
        }
        if (draft.loop() == null) {
            return draft;
        }
        Funnel funnel = Optional.ofNullable(loops.current(tenant, draft.loop())
                        .map(LoopVersion::document)
                        .orElseThrow(() -> invalid(
                                "/loop",
                                "unknown-reference",
                                "There is no published loop of this name; GET /v1/loops lists them."))
                        .funnel())
                .orElseThrow(() -> invalid(
                        "/loop", "loop-without-funnel", "Nothing is known of this loop's rates; give the steps."));
        return draft.with(
                funnel.steps().stream().map(LoopFunnel::step).toList(),
                Optional.ofNullable(funnel.publicationFactor()).map(factor -> factor.step()));
    }

    private static FunnelEstimateDraft.StepDraft step(FunnelStep step) {
        return new FunnelEstimateDraft.StepDraft(step.id(), step.passRate(), step.stage());
    }

    private static FunnelInvalid invalid(String pointer, String code, String detail) {
        return new FunnelInvalid(List.of(new FieldError(pointer, code, detail)));
    }
}
