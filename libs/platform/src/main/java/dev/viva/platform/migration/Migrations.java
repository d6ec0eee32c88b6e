package dev.viva.platform.migration;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a database to the schema of this build, as the owner role; services themselves run as the app role, which cannot. */
final class Migrations {
    private static final String[] LOCATIONS = {"classpath:db/platform", "classpath:db/migration"};
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final String CONNECT_SECONDS = "5";

    private final MigrationSettings settings;
    private final Consumer<String> tell;

    /**
     * Migrations of one database.
     *
     * @param tell takes a sentence for the operator
     */
    Migrations(MigrationSettings settings, Consumer<String> tell) {
        this.settings = settings;
        this.tell = tell;
    }

    /**
     * Runs what is missing; does nothing on a database that is up to date. Two processes at once are safe: the second waits.
     *
     * @throws DatabaseAway if the database cannot be had for longer than the settings' patience
     */
    void run() {
        awaitDatabase();
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(settings.url(), settings.owner(), settings.password())
                .locations(LOCATIONS)
                // The platform's and the service's migrations have ranges of their own, so a late platform one comes
                // "before" earlier ones.
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .placeholders(Map.of("app_role", settings.appRole()))
                .load()
                .migrate();
        tell.accept("%d migrations were run, the schema is at version %s"
                .formatted(result.migrationsExecuted, version(result)));
    }

    /** Flyway names a target only when it ran something. */
    private static String version(MigrateResult result) {
        return result.migrationsExecuted > 0 ? result.targetSchemaVersion : result.initialSchemaVersion;
    }

    /** A database that is just starting, or whose roles are just being made, is waited for; why, is said at once and when it changes. */
    private void awaitDatabase() {
        long end = System.nanoTime() + settings.patience().toNanos();
        String told = "";
        while (true) {
            try {
                DriverManager.getConnection(settings.url(), login()).close();
                return;
            } catch (SQLException e) {
                String reason = String.valueOf(e.getMessage()).replace(settings.url(), settings.place());
                if (System.nanoTime() - end >= 0) {
                    throw new DatabaseAway(
                            "%s could not be had as %s within %s: %s"
                                    .formatted(settings.place(), settings.owner(), settings.patience(), reason),
                            e);
                }
                if (!reason.equals(told)) {
                    tell.accept("waiting for %s as %s: %s".formatted(settings.place(), settings.owner(), reason));
                    told = reason;
                }
            }
            pause();
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", settings.owner());
        login.setProperty("password", settings.password());
        login.setProperty("connectTimeout", CONNECT_SECONDS);
        return login;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
