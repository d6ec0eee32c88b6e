package dev.viva.gateway.problem;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Refusal;
import dev.viva.platform.problem.Unauthorized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request does not get the answer that it asked for, found at the door.
 *
 * @param headers to be sent with it
 */
public record EdgeProblem(
        int status, String code, String detail, List<FieldError> errors, Map<String, String> headers) {

    public EdgeProblem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static EdgeProblem of(int status, String code, String detail) {
        return new EdgeProblem(status, code, detail, List.of(), Map.of());
    }

    public static EdgeProblem of(Refusal refusal) {
        EdgeProblem problem =
                new EdgeProblem(refusal.status(), refusal.code(), refusal.detail(), refusal.errors(), Map.of());
        if (refusal instanceof Unauthorized) {
            problem = problem.with("WWW-Authenticate", "Bearer realm=\"viva\"");
        }
        return refusal.retryAfter().isPresent()
                ? problem.with(
                        "Retry-After",
                        String.valueOf(Math.max(1, refusal.retryAfter().get().toSeconds())))
                : problem;
    }

    public EdgeProblem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new EdgeProblem(status, code, detail, errors, more);
    }
}
