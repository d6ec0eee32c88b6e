package dev.viva.platform.stream;

import dev.viva.platform.tenant.Tenants;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads what has happened to many things in one query. */
public final class EventLog {
    private final AgroalDataSource dataSource;
    private final Tenants tenants;
    private final String query;
    private final Predicate<String> isFinal;

    /**
     * @param query takes two arrays, ids and positions, and gives id, number, type and data of the events behind them, in the order of
     *     their numbers
     * @param isFinal whether an event of this type ends its stream
     */
    public EventLog(AgroalDataSource dataSource, Tenants tenants, String query, Predicate<String> isFinal) {
        this.dataSource = dataSource;
        this.tenants = tenants;
        this.query = query;
        this.isFinal = isFinal;
    }

    /** The events behind these positions, in the order of their numbers, by thing. Whoever opened the streams was allowed to see them. */
    Map<UUID, List<StreamedEvent>> behind(Map<UUID, Integer> positions) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(() -> read(positions)));
    }

    private Map<UUID, List<StreamedEvent>> read(Map<UUID, Integer> positions) throws SQLException {
        List<UUID> things = List.copyOf(positions.keySet());
        Map<UUID, List<StreamedEvent>> events = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("uuid", things.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", things.stream().map(positions::get).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String type = rows.getString(3);
                    StreamedEvent event = new StreamedEvent(
                            rows.getObject(1, UUID.class), rows.getInt(2), type, rows.getString(4), isFinal.test(type));
                    events.computeIfAbsent(event.thing(), thing -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return events;
    }
}
