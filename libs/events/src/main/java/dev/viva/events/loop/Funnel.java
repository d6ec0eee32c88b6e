package dev.viva.events.loop;

import dev.viva.events.question.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * The steps from application to offer with their pass rates. A rate is conditional, P(pass the step | reached the step), so the product
 * of all is the overall rate whether or not the steps are independent.
 *
 * @param source where the rates come from
 * @param asOf when they were said: a year, a month or a day
 * @param publicationFactor what publications in top venues are said to multiply; {@code null} where nobody says so
 */
public record Funnel(
        String source,
        String asOf,
        Certainty certainty,
        LocalizedText note,
        List<FunnelStep> steps,
        PublicationFactor publicationFactor) {

    public Funnel {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The share of applications that end in an offer, exactly. */
    public BigDecimal overallRate() {
        return steps.stream().map(FunnelStep::passRate).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /**
     * One step.
     *
     * @param passRate the conditional rate, above 0 and at most 1
     * @param stage the stage of the loop that it belongs to; {@code null} where it has none
     */
    public record FunnelStep(String id, LocalizedText title, BigDecimal passRate, String stage) {}

    /**
     * How publications go together with the rate of one step: an association, not a cause.
     *
     * @param step the step whose rate is multiplied; the result is at most 1
     * @param min the smaller factor, for example 1.3
     * @param max the larger one
     */
    public record PublicationFactor(String step, BigDecimal min, BigDecimal max) {}
}
