package dev.viva.grading.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Settings of the language model that grades prose. Without an address there is none. */
@ConfigMapping(prefix = "viva.llm")
public interface LlmConfig {
    /** Base address of an OpenAI-compatible API, such as {@code https://api.openai.com/v1}. */
    Optional<String> url();

    /** Switches it off although there is an address. */
    @WithDefault("true")
    boolean enabled();

    /** A secret; it is sent to the endpoint and told nobody else. */
    Optional<String> apiKey();

    /** The name that the endpoint knows the model by; required with an address. */
    Optional<String> model();

    /** How often it is asked about an answer, 1 to 9. */
    @WithDefault("3")
    int samples();

    /** Of the first sample; each further one has the next. */
    @WithDefault("1")
    int seed();

    /** The share of the samples in percent that must agree, 51 to 100. */
    @WithDefault("100")
    int agreement();

    /** How long one call may take, until its last byte. */
    @WithDefault("30s")
    Duration timeout();

    /** How long a conversation may take with all its samples and tries; shorter than what previews may take. */
    @WithDefault("50s")
    Duration patience();

    /** How long a submission waits for its turn before the built-in grader reads it. */
    @WithDefault("PT10M")
    Duration queuePatience();

    /** Tokens of a reply, the model's thoughts included. */
    @WithDefault("4000")
    int maxTokens();

    /** Calls at a time in this process. */
    @WithDefault("4")
    int parallel();

    /** Answers of more UTF-16 code units are read by the built-in grader. */
    @WithDefault("20000")
    int longestAnswer();

    /** Whether the endpoint understands {@code response_format} with a JSON Schema. */
    @WithDefault("true")
    boolean structured();

    /** Price of a million tokens read, in the operator's currency; for the cost metric alone. */
    @WithDefault("0")
    BigDecimal priceInput();

    /** Price of a million tokens written, in the operator's currency; for the cost metric alone. */
    @WithDefault("0")
    BigDecimal priceOutput();
}
