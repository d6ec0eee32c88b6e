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

/** Reads what has happened to many things in one query. */
public final class EventLog {
    private final AgroalDataSource dataSource;
    private final Tenants tenants;
    private final EventTable table;
    private final String behind;

    public EventLog(AgroalDataSource dataSource, Tenants tenants, EventTable table) {
        this.dataSource = dataSource;
        this.tenants = tenants;
        this.table = table;
        this.behind = table.behind();
    }

    /** An event of the table. */
    StreamedEvent event(UUID thing, int number, String type, String data) {
        return table.event(thing, number, type, data);
    }

    /** The events behind these positions, in the order of their numbers, by thing. Whoever opened the streams was allowed to see them. */
    Map<UUID, List<StreamedEvent>> behind(Map<UUID, Integer> positions) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(() -> read(positions)));
    }

    private Map<UUID, List<StreamedEvent>> read(Map<UUID, Integer> positions) throws SQLException {
        List<UUID> things = List.copyOf(positions.keySet());
        Map<UUID, List<StreamedEvent>> events = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(behind)) {
            statement.setArray(1, connection.createArrayOf("uuid", things.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", things.stream().map(positions::get).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    StreamedEvent event =
                            event(rows.getObject(1, UUID.class), rows.getInt(2), rows.getString(3), rows.getString(4));
                    events.computeIfAbsent(event.thing(), thing -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return events;
    }
}
