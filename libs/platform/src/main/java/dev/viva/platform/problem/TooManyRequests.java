package dev.viva.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The caller asks more often than allowed. */
public non-sealed class TooManyRequests extends Refusal {
    private final transient Duration retryAfter;

    public TooManyRequests(String code, String detail, Duration retryAfter) {
        super(429, code, detail, List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
