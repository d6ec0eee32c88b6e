package dev.viva.platform.event.relay;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How far publication is behind; rows that were sent a moment ago and have no mark yet count as behind. Always up: a service whose broker
 * is away still takes requests, and nothing of them is lost.
 */
@Readiness
public class OutboxHealth implements HealthCheck {
    private static final String LAG = """
            select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0)::bigint
              from outbox where published_at is null""";

    private final AgroalDataSource dataSource;
    private final OutboxRelay relay;

    OutboxHealth(AgroalDataSource dataSource, OutboxRelay relay) {
        this.dataSource = dataSource;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        RelayStatus status = relay.status();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox")
                .up()
                .withData("relay", status.state().name())
                .withData("since", status.since().toString());
        if (status.reason() != null) {
            answer.withData("reason", status.reason());
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet lag = statement.executeQuery(LAG)) {
            lag.next();
            answer.withData("unpublished", lag.getLong(1)).withData("oldestSeconds", lag.getLong(2));
        } catch (SQLException e) {
            // The database has a check of its own, which is down now.
            answer.withData("unpublished", "unknown: " + e.getMessage());
        }
        return answer.build();
    }
}
