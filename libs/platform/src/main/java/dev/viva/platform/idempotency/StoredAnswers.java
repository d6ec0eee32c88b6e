package dev.viva.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers of the last day, in the database of the service, written in the transaction of what they answer. */
@ApplicationScoped
class StoredAnswers {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    StoredAnswers(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Waits until no twin works on this key, in any replica; false after {@value Twins#WAIT_SECONDS} s. */
    boolean lock(RequestKey key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement("select set_config('lock_timeout', ?, true)");
                PreparedStatement statement =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, Twins.WAIT_SECONDS + "s");
            lock.execute();
            statement.setString(1, key.identity());
            statement.execute();
            lock.setString(1, "0");
            lock.execute();
            return true;
        } catch (SQLException fault) {
            if (LOCK_NOT_AVAILABLE.equals(fault.getSQLState())) {
                return false;
            }
            throw fault;
        }
    }

    Optional<StoredAnswer> find(RequestKey key) throws SQLException {
        String sql = """
                select request_hash, status, headers, body from idempotency_key
                where tenant = ? and caller = ? and operation = ? and key = ?
                  and created_at > clock_timestamp() - interval '24 hours'
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            identify(statement, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Map<String, String> headers = json.readValue(row.getString(3), new TypeReference<>() {});
                return Optional.of(new StoredAnswer(row.getString(1), row.getInt(2), headers, row.getString(4)));
            }
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored answer cannot be read", damaged);
        }
    }

    /** Stores a successful answer; what is not 2xx is not an answer to keep. */
    void store(RequestKey key, Object answer) throws SQLException, JsonProcessingException {
        StoredAnswer rendered = render(key, answer);
        if (rendered.status() / 100 != 2) {
            return;
        }
        String sql = """
                insert into idempotency_key (tenant, caller, operation, key, request_hash, status, headers, body)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            identify(statement, key);
            statement.setString(5, rendered.requestHash());
            statement.setInt(6, rendered.status());
            statement.setString(7, json.writeValueAsString(rendered.headers()));
            statement.setString(8, rendered.body());
            statement.executeUpdate();
        }
    }

    private StoredAnswer render(RequestKey key, Object answer) throws JsonProcessingException {
        Map<String, String> headers = new TreeMap<>();
        int status = answer == null ? Response.Status.NO_CONTENT.getStatusCode() : Response.Status.OK.getStatusCode();
        Object entity = answer;
        if (answer instanceof RestResponse<?> response) {
            status = response.getStatus();
            entity = response.getEntity();
            response.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        }
        return new StoredAnswer(
                key.requestHash(), status, headers, entity == null ? null : json.writeValueAsString(entity));
    }

    private static void identify(PreparedStatement statement, RequestKey key) throws SQLException {
        statement.setString(1, key.tenant());
        statement.setString(2, key.caller());
        statement.setString(3, key.operation());
        statement.setString(4, key.key());
    }
}
