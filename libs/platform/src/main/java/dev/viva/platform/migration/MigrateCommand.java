package dev.viva.platform.migration;

import java.io.PrintStream;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/** {@code migrate} as a command: sentences for the operator on its two streams. It runs before the service's log is set up. */
final class MigrateCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private MigrateCommand() {}

    /** Its exit code: 1 where the database cannot be had or a migration fails, 2 where a setting is missing. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        MigrationSettings settings;
        try {
            settings = MigrationSettings.of(environment::get);
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
        try {
            new Migrations(settings, out::println).run();
            return DONE;
        } catch (DatabaseAway | FlywayException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
