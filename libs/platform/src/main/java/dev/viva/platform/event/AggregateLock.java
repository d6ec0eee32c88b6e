package dev.viva.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Held until the end of the transaction by whoever puts events behind an aggregate's dead letter or takes them away. Without it an
 * event could be parked behind a letter that a replay takes away in that moment, and wait for ever.
 */
@ApplicationScoped
public class AggregateLock {
    private final AgroalDataSource dataSource;

    AggregateLock(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void take(String topic, String key) {
        String sql = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, "dead_letter\n" + topic + "\n" + key);
            lock.execute();
        } catch (SQLException e) {
            throw new EventsUnreachable("the aggregate's lock could not be taken", e);
        }
    }

    /** Takes the lock and tells whether the aggregate has a dead letter now. */
    boolean takenAndBlocked(String topic, String key) {
        take(topic, key);
        String sql = "select exists (select from dead_letter where topic = ? and record_key = ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            select.setString(2, key);
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new EventsUnreachable("the dead letters could not be asked", e);
        }
    }
}
