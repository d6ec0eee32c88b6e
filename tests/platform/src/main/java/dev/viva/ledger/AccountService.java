package dev.viva.ledger;

import dev.viva.events.Topics;
import dev.viva.platform.event.Outbox;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Books on an account: the account's row and the event are one transaction. */
@ApplicationScoped
public class AccountService {
    private static final String NEXT = """
            insert into account (id, tenant, sequence) values (?, current_setting('viva.tenant'), 1)
            on conflict (id) do update set sequence = account.sequence + 1
            returning sequence""";

    private final AgroalDataSource dataSource;
    private final Outbox outbox;

    AccountService(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    @Transactional
    public long book(String account, String note) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setString(1, account);
            try (ResultSet result = next.executeQuery()) {
                result.next();
                long sequence = result.getLong(1);
                Booked booked = new Booked(account, sequence, note, Instant.now());
                outbox.append(Topics.ATTEMPTS_NAME, account, Booked.TYPE, sequence, booked);
                outbox.append(Topics.QUESTION_VERSIONS_NAME, account, Booked.TYPE, sequence, booked);
                return sequence;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
