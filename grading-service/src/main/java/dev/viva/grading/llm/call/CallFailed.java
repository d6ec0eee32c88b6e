package dev.viva.grading.llm.call;

import java.time.Duration;
import java.util.Optional;

/**
 * A call gave no reply that can be used. It has no cause and quotes nothing of what the endpoint sent: that may repeat the key or the
 * answer.
 */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final transient Optional<Duration> retryAfter;

    CallFailed(Failure failure, String detail) {
        this(failure, detail, Optional.empty());
    }

    /**
     * A call failed.
     *
     * @param detail what happened, without a word of the endpoint's
     * @param retryAfter what the endpoint asked for
     */
    CallFailed(Failure failure, String detail, Optional<Duration> retryAfter) {
        super(failure.code() + ": " + detail);
        this.failure = failure;
        this.retryAfter = retryAfter;
    }

    Failure failure() {
        return failure;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
