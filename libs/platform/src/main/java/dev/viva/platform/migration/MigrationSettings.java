package dev.viva.platform.migration;

import java.util.Optional;
import java.util.function.Function;

/** Where to migrate and as whom, from the environment. */
record MigrationSettings(String url, String owner, String password, String appRole) {

    /**
     * @param environment the value of a variable, {@code null} if it is not set
     * @throws IllegalStateException if one is missing
     */
    static MigrationSettings of(Function<String, String> environment) {
        return new MigrationSettings(
                required(environment, "VIVA_DB_URL"),
                required(environment, "VIVA_DB_OWNER"),
                required(environment, "VIVA_DB_OWNER_PASSWORD"),
                required(environment, "VIVA_DB_USER"));
    }

    private static String required(Function<String, String> environment, String name) {
        return Optional.ofNullable(environment.apply(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "The environment variable " + name + " is not set; migrations need it."));
    }

    void migrate() {
        Migrations.run(url, owner, password, appRole);
    }
}
