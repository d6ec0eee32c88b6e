package dev.viva.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the consumers write. */
@ApplicationScoped
public class Entries {
    private final AgroalDataSource dataSource;

    Entries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(String account, long sequence) {
        write(
                "insert into entry (tenant, account, sequence) values (current_setting('viva.tenant'), ?, ?)",
                account,
                sequence);
    }

    void keep(String account, long sequence) {
        write("""
                insert into balance (tenant, account, sequence) values (current_setting('viva.tenant'), ?, ?)
                on conflict (account) do update set sequence = excluded.sequence where excluded.sequence > balance.sequence""", account, sequence);
    }

    /** Whether somebody has made the account called "repaired". */
    boolean repaired() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select exists (select from account where id = 'repaired')");
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String sql, String account, long sequence) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, account);
            statement.setLong(2, sequence);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
