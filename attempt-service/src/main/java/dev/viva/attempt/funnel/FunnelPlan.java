package dev.viva.attempt.funnel;

import java.util.List;
import java.util.Optional;

/**
 * The steps from application to offer, and how they are looked at.
 *
 * @param skillSpread how much of a step the latent skill decides, in logits
 */
record FunnelPlan(List<Step> steps, double skillSpread) {

    FunnelPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param passRate of those who reach it, the part that passes: above 0, at most 1
     * @param stage whose readiness says something of it
     */
    record Step(String id, double passRate, Optional<String> stage) {}

    /** The funnel that has these rates. */
    Funnel funnel() {
        return Funnel.calibrated(steps.stream().map(Step::passRate).toList(), skillSpread);
    }

    /** The same with another rate of one step: {@code factor} times as high, at most 1; the other conditional rates stay. */
    FunnelPlan raised(String step, double factor) {
        return new FunnelPlan(
                steps.stream()
                        .map(other -> other.id().equals(step)
                                ? new Step(other.id(), Math.min(1, other.passRate() * factor), other.stage())
                                : other)
                        .toList(),
                skillSpread);
    }

    List<Optional<String>> stages() {
        return steps.stream().map(Step::stage).toList();
    }
}
