package dev.viva.platform.migration;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/** Brings a database to the schema of this build, as the owner role; services themselves run as the app role, which cannot. */
public final class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final String[] LOCATIONS = {"classpath:db/platform", "classpath:db/migration"};
    /** A database that is just starting is waited for. */
    private static final int CONNECT_RETRIES = 10;

    private Migrations() {}

    /**
     * Runs what is missing; does nothing on a database that is up to date. Two processes at once are safe: the second waits.
     *
     * @param url JDBC address of the database
     * @param owner the role that owns the schema
     * @param appRole the role that the service works as, which gets rights on the tables
     */
    public static void run(String url, String owner, String password, String appRole) {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner, password)
                .connectRetries(CONNECT_RETRIES)
                .locations(LOCATIONS)
                // The platform's and the service's migrations have ranges of their own, so a late platform one comes
                // "before" earlier ones.
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .placeholders(Map.of("app_role", appRole))
                .load()
                .migrate();
        LOG.infof(
                "%d migrations were run, the schema is at version %s",
                result.migrationsExecuted, result.targetSchemaVersion);
    }
}
