package dev.viva.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system understood what was asked and will not do it; the caller gets a problem (RFC 9457) that says why and what to do.
 *
 * <p>A feature's refusals extend one of the kinds and state the fact in their name and code.
 */
public abstract sealed class Refusal extends RuntimeException
        permits BadRequest,
                Conflict,
                Forbidden,
                Invalid,
                NotFound,
                PreconditionFailed,
                PreconditionRequired,
                TooLarge,
                TooManyRequests,
                Unauthorized,
                Unavailable {

    private final int status;
    private final String code;
    private final List<FieldError> errors;

    protected Refusal(int status, String code, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** The HTTP status of this kind of refusal. */
    public int status() {
        return status;
    }

    /** Stable, kebab-case, for programs. */
    public String code() {
        return code;
    }

    /** For people: what is wrong and what to do. */
    public String detail() {
        return getMessage();
    }

    /** The single faults with their places, where there are any. */
    public List<FieldError> errors() {
        return errors;
    }

    /** How long the caller should wait before the next try, where waiting helps. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Further members of the problem document. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
