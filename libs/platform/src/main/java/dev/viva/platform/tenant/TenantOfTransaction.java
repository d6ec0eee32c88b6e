package dev.viva.platform.tenant;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells the database at the beginning of each transaction whose it is; row-level security does the rest. A transaction of nobody sees
 * no rows.
 */
@ApplicationScoped
public class TenantOfTransaction {
    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;
    private final Tenants tenants;

    public TenantOfTransaction(AgroalDataSource dataSource, TransactionManager transactions, Tenants tenants) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SQLException, SystemException {
        try {
            sayTenant();
        } catch (SQLException | RuntimeException noConnection) {
            // Whoever began it sees this exception instead of a transaction, and will not end it; it would stay on the
            // thread.
            transactions.rollback();
            throw noConnection;
        }
    }

    private void sayTenant() throws SQLException {
        // Enlisted in the transaction: Hibernate and plain JDBC get this same connection until it ends.
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select set_config('viva.tenant', ?, true)")) {
            statement.setString(1, tenants.current().orElse(""));
            statement.execute();
        }
    }
}
