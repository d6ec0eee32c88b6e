package dev.viva.platform.event.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.platform.event.EventHeaders;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.event.EventsUnreachable;
import dev.viva.platform.event.Fault;
import dev.viva.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The table of dead letters; each method works in the current transaction. */
@ApplicationScoped
public class DeadLetters {
    private static final String COLUMNS = columns("value");
    /** Of a list, in which nobody sees the values: there may be a megabyte in each. */
    private static final String LISTED = columns("null::bytea as value");

    private final AgroalDataSource dataSource;

    DeadLetters(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static String columns(String value) {
        return """
                id, position, tenant, state, topic, record_key, record_partition, record_offset, record_time, headers, %s,
                event_id, event_type, reason_code, reason_detail, replays, failed_at""".formatted(value);
    }

    /** Stores a record that cannot be handled; does nothing if it is there already. */
    public void add(Undelivered record, Fault fault) {
        insert(DeadLetter.State.FAILED, record, fault.code(), fault.detail());
    }

    /** Stores a record that has to wait behind the dead letter of its aggregate. */
    public void park(Undelivered record) {
        insert(DeadLetter.State.PARKED, record, null, null);
    }

    private void insert(DeadLetter.State state, Undelivered record, String code, String detail) {
        String sql = """
                insert into dead_letter (id, tenant, state, topic, record_key, record_partition, record_offset, record_time,
                                         headers, value, event_id, event_type, reason_code, reason_detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, record.tenant());
            insert.setString(3, state.name());
            insert.setString(4, record.topic());
            insert.setString(5, record.key());
            insert.setInt(6, record.partition());
            insert.setLong(7, record.offset());
            insert.setObject(8, record.time().atOffset(ZoneOffset.UTC));
            insert.setString(9, EventJson.write(record.headers()));
            insert.setBytes(10, record.value());
            insert.setString(11, record.headers().get(EventHeaders.ID));
            insert.setString(12, record.headers().get(EventHeaders.TYPE));
            insert.setString(13, code);
            insert.setString(14, detail);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EventsUnreachable("the dead letter could not be stored", e);
        }
    }

    /** Dead letters in the order of their arrival, behind {@code position}, without their values. */
    List<DeadLetter> after(long position, int limit) {
        return query(LISTED, "where position > ? order by position limit " + limit, position);
    }

    Optional<DeadLetter> find(UUID id) {
        return query(COLUMNS, "where id = ?", id).stream().findFirst();
    }

    /** The one that is to be replayed next. */
    Optional<DeadLetter> firstOf(String topic, String key) {
        return query(COLUMNS, "where topic = ? and record_key = ? order by position limit 1", topic, key).stream()
                .findFirst();
    }

    private List<DeadLetter> query(String columns, String condition, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + columns + " from dead_letter " + condition)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = select.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (result.next()) {
                    letters.add(letter(result));
                }
                return letters;
            }
        } catch (SQLException e) {
            throw new EventsUnreachable("the dead letters could not be read", e);
        }
    }

    void remove(DeadLetter letter) {
        update("delete from dead_letter where id = ?", letter.id());
    }

    /** Notes that a replay failed; a parked letter is a failed one from then on. */
    void failedAgain(DeadLetter letter, Fault fault) {
        update("""
                update dead_letter
                   set state = 'FAILED', reason_code = ?, reason_detail = ?, replays = replays + 1, failed_at = now()
                 where id = ?""", fault.code(), fault.detail(), letter.id());
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new EventsUnreachable("the dead letter could not be changed", e);
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        Undelivered record = new Undelivered(
                row.getString("topic"),
                row.getString("record_key"),
                row.getInt("record_partition"),
                row.getLong("record_offset"),
                row.getObject("record_time", OffsetDateTime.class).toInstant(),
                headers(row.getString("headers")),
                row.getBytes("value"));
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getString("tenant"),
                DeadLetter.State.valueOf(row.getString("state")),
                record,
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("reason_code"),
                row.getString("reason_detail"),
                row.getInt("replays"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, String> headers(String json) {
        Map<String, String> headers = new TreeMap<>();
        EventJson.read(json, JsonNode.class)
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return headers;
    }
}
