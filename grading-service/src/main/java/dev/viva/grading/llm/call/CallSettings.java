package dev.viva.grading.llm.call;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a language model is asked, and within what limits.
 *
 * @param url the base address of an OpenAI-compatible API, up to and with {@code /v1}
 * @param key the API key; a secret
 * @param timeout of one call, until its last byte
 * @param patience for a conversation with all its samples and tries
 * @param maxTokens that one reply may have
 * @param parallel calls at a time in this process
 * @param structured whether the endpoint is told the JSON Schema of the reply; without it only the words ask for JSON
 */
public record CallSettings(
        URI url,
        Optional<String> key,
        Duration timeout,
        Duration patience,
        int maxTokens,
        int parallel,
        boolean structured) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_PARALLEL = 64;
    private static final int MOST_TOKENS = 100_000;

    public CallSettings {
        if (url == null
                || url.getHost() == null
                || url.getUserInfo() != null
                || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "the address of the language model has to be like https://host/v1, without a user in it");
        }
        requireWithin("time-out of a call", timeout);
        requireWithin("patience for a conversation", patience);
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException(
                    "calls at a time have to be 1 to " + MOST_PARALLEL + ", not " + parallel);
        }
        if (maxTokens < 1 || maxTokens > MOST_TOKENS) {
            throw new IllegalArgumentException(
                    "tokens of a reply have to be 1 to " + MOST_TOKENS + ", not " + maxTokens);
        }
    }

    private static void requireWithin(String what, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "the " + what + " has to be from " + SHORTEST + " to " + LONGEST + ", not " + duration);
        }
    }

    /** Whether what is sent can be read on its way. */
    public boolean inTheClear() {
        return "http".equals(url.getScheme());
    }

    /** Without the key. */
    @Override
    public String toString() {
        return url + ", time-out " + timeout + ", patience " + patience + ", " + maxTokens + " tokens, " + parallel
                + " at a time";
    }
}
