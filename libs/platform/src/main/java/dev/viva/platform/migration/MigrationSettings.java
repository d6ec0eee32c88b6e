package dev.viva.platform.migration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where to migrate and as whom, from the environment.
 *
 * @param url JDBC address of the database
 * @param owner the role that owns the schema
 * @param appRole the role that the service works as, which gets rights on the tables
 * @param patience how long a database is waited for that cannot be had
 */
record MigrationSettings(String url, String owner, String password, String appRole, Duration patience) {
    private static final String PATIENCE = "VIVA_MIGRATE_PATIENCE";
    private static final String DEFAULT_PATIENCE = "PT2M";

    /**
     * @param environment the value of a variable, {@code null} if it is not set
     * @throws IllegalStateException if one is missing or no value of its kind; the message names it
     */
    static MigrationSettings of(Function<String, String> environment) {
        return new MigrationSettings(
                required(environment, "VIVA_DB_URL"),
                required(environment, "VIVA_DB_OWNER"),
                required(environment, "VIVA_DB_OWNER_PASSWORD"),
                required(environment, "VIVA_DB_USER"),
                patience(optional(environment, PATIENCE).orElse(DEFAULT_PATIENCE)));
    }

    private static Duration patience(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "The environment variable " + PATIENCE + " is no ISO 8601 duration such as PT2M: " + text, e);
        }
    }

    private static String required(Function<String, String> environment, String name) {
        return optional(environment, name)
                .orElseThrow(() -> new IllegalStateException(
                        "The environment variable " + name + " is not set; migrations need it."));
    }

    private static Optional<String> optional(Function<String, String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }

    /** The address without its parameters, which may hold secrets. */
    String place() {
        return url.split("\\?", 2)[0];
    }
}
