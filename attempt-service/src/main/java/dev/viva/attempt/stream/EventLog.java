package dev.viva.attempt.stream;

import dev.viva.platform.tenant.Tenants;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what has happened to many attempts in one query. */
@ApplicationScoped
public class EventLog {
    private static final String BEHIND = """
            select event.attempt_id, event.number, event.type, event.data
            from unnest(?, ?) as open(attempt_id, position)
            join attempt_event event on event.attempt_id = open.attempt_id and event.number > open.position
            order by event.attempt_id, event.number""";

    private final AgroalDataSource dataSource;
    private final Tenants tenants;

    public EventLog(AgroalDataSource dataSource, Tenants tenants) {
        this.dataSource = dataSource;
        this.tenants = tenants;
    }

    /** The events behind these positions, in the order of their numbers, by attempt. Whoever opened the streams was allowed to see them. */
    Map<UUID, List<StreamedEvent>> behind(Map<UUID, Integer> positions) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(() -> read(positions)));
    }

    private Map<UUID, List<StreamedEvent>> read(Map<UUID, Integer> positions) throws SQLException {
        List<UUID> attempts = List.copyOf(positions.keySet());
        Map<UUID, List<StreamedEvent>> events = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(BEHIND)) {
            query.setArray(1, connection.createArrayOf("uuid", attempts.toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", attempts.stream().map(positions::get).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    StreamedEvent event = new StreamedEvent(
                            rows.getObject(1, UUID.class), rows.getInt(2), rows.getString(3), rows.getString(4));
                    events.computeIfAbsent(event.attempt(), attempt -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return events;
    }
}
