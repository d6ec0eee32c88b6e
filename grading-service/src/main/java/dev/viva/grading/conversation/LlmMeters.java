package dev.viva.grading.conversation;

import dev.viva.grading.llm.call.CallMeters;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;

/** What {@code /q/metrics} says of language models. */
final class LlmMeters implements CallMeters {
    private static final double MILLION = 1_000_000;

    private final MeterRegistry registry;
    private final String model;
    private final double priceInput;
    private final double priceOutput;

    /**
     * Meters of one model.
     *
     * @param priceInput of a million tokens read
     * @param priceOutput of a million tokens written
     */
    LlmMeters(MeterRegistry registry, String model, BigDecimal priceInput, BigDecimal priceOutput) {
        this.registry = registry;
        this.model = model;
        this.priceInput = priceInput.doubleValue();
        this.priceOutput = priceOutput.doubleValue();
    }

    @Override
    public void called(String end, Duration took, long tokensIn, long tokensOut) {
        registry.timer("viva.llm.calls", "model", model, "end", end).record(took);
        double read = (double) tokensIn;
        double written = (double) tokensOut;
        registry.counter("viva.llm.tokens", "model", model, "direction", "input")
                .increment(read);
        registry.counter("viva.llm.tokens", "model", model, "direction", "output")
                .increment(written);
        registry.counter("viva.llm.cost", "model", model)
                .increment((read * priceInput + written * priceOutput) / MILLION);
    }

    @Override
    public void conversed(String end) {
        registry.counter("viva.llm.conversations", "model", model, "end", end).increment();
    }
}
