package dev.viva.platform.request;

import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A query parameter that an operation knows, and what its values are. */
record QueryParameter(String name, Class<?> type) {

    static QueryParameter of(String name, Parameter declared) {
        return new QueryParameter(name, declared.getType());
    }

    /** What values are expected, if this is none; JAX-RS would answer such a value with 404. */
    Optional<String> expectedInsteadOf(String value) {
        try {
            if (type.isEnum()) {
                return isConstant(value)
                        ? Optional.empty()
                        : Optional.of("one of " + Arrays.asList(type.getEnumConstants()));
            }
            if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == Long.class || type == long.class) {
                Long.parseLong(value);
            } else if (type == Instant.class) {
                Instant.parse(value);
            } else if (type == Boolean.class || type == boolean.class) {
                return value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("true or false");
            }
            return Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of("a whole number");
        } catch (DateTimeException notATime) {
            return Optional.of("a time (RFC 3339, UTC), such as 2026-11-23T09:00:00Z");
        }
    }

    private boolean isConstant(String value) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
    }
}
