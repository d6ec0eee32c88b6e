package dev.viva.grading.conversation;

import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.SlowGrader.Work;
import dev.viva.grading.llm.LlmSettings;
import dev.viva.grading.llm.call.CallSettings;
import dev.viva.grading.llm.call.Conversations;
import dev.viva.platform.background.Draining;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The language model of this installation, if there is one. Without one nothing of the client library is loaded. */
@Singleton
public class LanguageModel {
    private static final Logger LOG = Logger.getLogger(LanguageModel.class);

    private final Optional<LlmSettings> settings;
    private final Optional<Conversations> conversations;

    LanguageModel(LlmConfig config, MeterRegistry registry, Draining draining) {
        Optional<String> url = config.url().filter(address -> config.enabled() && !address.isBlank());
        this.settings = url.map(address -> settings(config));
        this.conversations = url.map(address -> {
            String model = config.model().orElseThrow();
            CallSettings calls = calls(address, config);
            LOG.infof("prose is graded by the language model %s at %s", model, calls);
            if (calls.inTheClear()) {
                LOG.warnf(
                        "answers travel to %s unencrypted; that is for endpoints on this machine or in a closed network",
                        address);
            }
            return Conversations.withOpenAi(
                    calls,
                    model,
                    new LlmMeters(registry, model, config.priceInput(), config.priceOutput()),
                    draining::beginsWithin);
        });
    }

    /** How it judges; empty where there is none. */
    public Optional<LlmSettings> settings() {
        return settings;
    }

    public boolean isHere() {
        return conversations.isPresent();
    }

    /** Holds a conversation. Blocks for seconds; no transaction may be open. It always ends with a result, which may be a fault. */
    public ConversationResult hold(Work.Conversation conversation) {
        return conversations
                .orElseThrow(() -> new IllegalStateException("there is no language model"))
                .hold(conversation);
    }

    private static LlmSettings settings(LlmConfig config) {
        return new LlmSettings(
                config.model().orElse(null),
                config.samples(),
                config.seed(),
                config.agreement(),
                config.longestAnswer());
    }

    private static CallSettings calls(String address, LlmConfig config) {
        return new CallSettings(
                URI.create(address.strip()),
                config.apiKey().map(String::strip).filter(key -> !key.isEmpty()),
                config.timeout(),
                config.patience(),
                config.maxTokens(),
                config.parallel(),
                config.structured());
    }
}
