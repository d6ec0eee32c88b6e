package dev.viva.platform.event.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * The relay's own connection to its database, outside the pool. The session lock, the reading and the marking share it: whoever lost
 * the lock with the connection can mark nothing either.
 */
final class RelaySession implements AutoCloseable {
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('viva_outbox_relay'))";
    /** The first one, and those after it as long as they are not too much to be held in memory together. */
    private static final String UNPUBLISHED = "select " + OutboxRow.COLUMNS
            + ", waiting from (select *, sum(octet_length(data)) over (order by position) as bytes,"
            + " row_number() over (order by position) as number, count(*) over () as waiting"
            + " from (select * from outbox where published_at is null and id <> all (?) order by position limit ?) first) sized"
            + " where number = 1 or bytes <= " + MOST_BYTES + " order by position";
    // The bounds let the planner leave out the partitions of other days.
    private static final String MARK =
            "update outbox set published_at = now() where id = any (?) and id >= ? and id <= ?";

    /** So many are marked at once: while rows wait for their mark, the reading passes over each of them. */
    private static final int MOST_UNMARKED = 100;

    private final Connection connection;
    private final Duration markAfter;
    private final List<UUID> unmarked = new ArrayList<>();
    private long firstUnmarkedAt;

    /**
     * Connects.
     *
     * @param markAfter how long a row may wait for its mark after it was sent, so that many are marked together
     */
    RelaySession(String url, String user, String password, Duration markAfter) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "viva-outbox-relay");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        this.markAfter = markAfter;
        connection = DriverManager.getConnection(url, properties);
        try (Statement settings = connection.createStatement()) {
            // A replica whose machine vanished must not hold the lock for the hours that TCP waits by itself.
            settings.execute("set tcp_keepalives_idle = 5");
            settings.execute("set tcp_keepalives_interval = 2");
            settings.execute("set tcp_keepalives_count = 3");
            // A mark that a crash of the database takes back is made again with its record, which the inbox knows; the
            // rows of the next batch need not wait for the disk until then.
            settings.execute("set synchronous_commit = off");
            // Otherwise each mark is planned anew, which takes three times as long as making it.
            settings.execute("set plan_cache_mode = force_generic_plan");
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Whether this process is the one that relays; asked again until it is. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(LOCK)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /**
     * Rows that were not sent yet, in the order of their position, never behind a cursor: a row may commit later than one with a greater
     * position.
     */
    Unpublished unpublished(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNPUBLISHED)) {
            select.setArray(1, connection.createArrayOf("uuid", unmarked.toArray()));
            select.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            int waiting = 0;
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.of(result));
                    waiting = result.getInt("waiting");
                }
            }
            return new Unpublished(rows, waiting == limit || waiting > rows.size());
        }
    }

    /**
     * What is to be published next.
     *
     * @param more whether others may be waiting behind them
     */
    record Unpublished(List<OutboxRow> rows, boolean more) {}

    /** Remembers that Kafka has the rows. Those that a crash finds without their mark are sent again, which inboxes know. */
    void sent(List<OutboxRow> rows) {
        if (unmarked.isEmpty()) {
            firstUnmarkedAt = System.nanoTime();
        }
        rows.forEach(row -> unmarked.add(row.id()));
    }

    /** Marks what was sent, when the first of it has waited long enough or there are many. */
    void markDue() throws SQLException {
        if (unmarked.size() >= MOST_UNMARKED || System.nanoTime() - firstUnmarkedAt >= markAfter.toNanos()) {
            mark();
        }
    }

    private void mark() throws SQLException {
        if (unmarked.isEmpty()) {
            return;
        }
        // Compared as texts, because java.util.UUID compares its halves as signed numbers, unlike PostgreSQL.
        List<String> ids = unmarked.stream().map(UUID::toString).sorted().toList();
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            mark.setObject(2, UUID.fromString(ids.getFirst()));
            mark.setObject(3, UUID.fromString(ids.getLast()));
            mark.executeUpdate();
        }
        unmarked.clear();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            mark();
        }
    }
}
