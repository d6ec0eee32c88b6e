package dev.viva.platform.migration;

import dev.viva.platform.background.Draining;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/** At start and every hour: creates the time partitions that will be needed and drops those that are too old. */
@ApplicationScoped
class PartitionUpkeep {
    private static final Logger LOG = Logger.getLogger(PartitionUpkeep.class);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final AgroalDataSource dataSource;
    private final Draining draining;

    PartitionUpkeep(AgroalDataSource dataSource, Draining draining) {
        this.dataSource = dataSource;
        this.draining = draining;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        draining.background("partition-upkeep", this::run);
    }

    private void run() {
        Duration pause;
        do {
            pause = maintained() ? PERIOD : AFTER_FAILURE;
        } while (!draining.beginsWithin(pause));
    }

    private boolean maintained() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select viva_maintain_partitions()");
            return true;
        } catch (SQLException e) {
            // No hurry: partitions are made days ahead, and the default partition takes what finds no other.
            LOG.warnf("time partitions could not be maintained, tried again in %s: %s", AFTER_FAILURE, e.getMessage());
            return false;
        }
    }
}
