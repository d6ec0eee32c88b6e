package dev.viva.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Statements in the current transaction. Parameters may be texts, numbers, UUIDs, times, and collections of UUIDs or texts, which become
 * arrays; an empty one would be an array of nobody knows what, and is refused.
 *
 * <p>Single values are read with it, never by native queries of Hibernate 7.2: it keeps a plan of each of those, knows none of them again,
 * and searches them all at the next.
 */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Held until the transaction ends, by one transaction of all processes at a time. The key begins with what it is a lock of. */
    public void lock(String key) {
        list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, key);
    }

    /** The database's present, to the microsecond: the same clock for all processes. */
    public Instant now() {
        return list("select clock_timestamp()", row -> instant(row, 1)).getFirst();
    }

    /** The time in a column of the row. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** How many rows were changed. */
    public long update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** The statement with its parameters, for connections that are nobody's transaction here. */
    public static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                switch (parameters[i]) {
                    case Collection<?> values -> {
                        if (values.isEmpty()) {
                            throw new IllegalArgumentException("nothing to look for: " + sql);
                        }
                        String type = values.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
                        statement.setArray(i + 1, connection.createArrayOf(type, values.toArray()));
                    }
                    case Instant time -> statement.setObject(i + 1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
                    default -> statement.setObject(i + 1, parameters[i]);
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The database did not do what it was told; the cause says why. */
    public static final class DatabaseFault extends RuntimeException {
        public DatabaseFault(SQLException cause) {
            super(cause);
        }
    }
}
