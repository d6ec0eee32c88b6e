package dev.viva.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that is needed is not there now; the same request may succeed later. */
public non-sealed class Unavailable extends Refusal {
    private final transient Duration retryAfter;

    public Unavailable(String code, String detail, Duration retryAfter) {
        super(503, code, detail, List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
