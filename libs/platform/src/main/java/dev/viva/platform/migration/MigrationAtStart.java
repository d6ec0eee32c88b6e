package dev.viva.platform.migration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Migrates at start-up where VIVA_MIGRATE_AT_START says so: on one machine and in tests, never in a cluster. */
@ApplicationScoped
class MigrationAtStart {
    private static final Logger LOG = Logger.getLogger(MigrationAtStart.class);

    private final boolean wanted;
    private final Config config;

    MigrationAtStart(
            @ConfigProperty(name = "VIVA_MIGRATE_AT_START", defaultValue = "false") boolean wanted, Config config) {
        this.wanted = wanted;
        this.config = config;
    }

    /** Before consumers and the relay, which need the tables. */
    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 100) StartupEvent event) {
        if (wanted) {
            MigrationSettings settings = MigrationSettings.of(
                    name -> config.getOptionalValue(name, String.class).orElse(null));
            new Migrations(settings, LOG::info).run();
        }
    }
}
