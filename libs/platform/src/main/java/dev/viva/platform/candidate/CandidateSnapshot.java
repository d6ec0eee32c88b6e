package dev.viva.platform.candidate;

import dev.viva.platform.sql.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads the database as it is at one moment, for as long as an export takes. The transaction is a plain one of JDBC: its isolation has to
 * be said before anything else, and the platform's transactions begin with their tenant.
 */
@ApplicationScoped
public class CandidateSnapshot {
    private final AgroalDataSource dataSource;

    CandidateSnapshot(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with the snapshot. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection snapshot) throws IOException, SQLException;
    }

    /** Runs {@code work} with the rows of {@code tenant}. A reader that stands still for a minute loses the snapshot, and its connection is free. */
    public <T> T of(String tenant, Work<T> work) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    PreparedStatement said = connection.prepareStatement("select set_config('viva.tenant', ?, true)")) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("set local idle_in_transaction_session_timeout = '60s'");
                said.setString(1, tenant);
                said.execute();
                return work.in(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Sql.DatabaseFault(e);
        }
    }
}
