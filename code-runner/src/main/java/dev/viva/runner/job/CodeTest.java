package dev.viva.runner.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One test of a CODE part. FUNCTION uses {@code args}, {@code kwargs}, {@code expected}; CLASS {@code init}, {@code calls}; STDIN
 * {@code stdin}, {@code stdout}. A test without {@code expected}, {@code stdout} or a call with {@code expected} expects nothing: a
 * program passes it that ends well. An expected null is a JSON null.
 *
 * @param visible whether a candidate may see input, expectation and result; hidden unless said
 * @param points at most two decimals, default 1
 * @param checker null for the checker of the task
 */
public record CodeTest(
        String name,
        String group,
        boolean visible,
        BigDecimal points,
        JsonNode args,
        JsonNode kwargs,
        JsonNode expected,
        JsonNode init,
        List<Call> calls,
        String stdin,
        String stdout,
        @JsonProperty("checker") CheckerSpec checker) {
    public CodeTest {
        points = points == null ? BigDecimal.ONE : points;
        if (points.signum() < 0 || points.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "points of test '" + name + "' must be at least 0 with two decimals at most");
        }
        calls = calls == null ? List.of() : List.copyOf(calls);
    }
}
