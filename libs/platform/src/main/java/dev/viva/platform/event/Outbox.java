package dev.viva.platform.event;

import dev.viva.platform.event.relay.OutboxRelay;
import dev.viva.platform.id.Ids;
import dev.viva.platform.problem.TooLarge;
import dev.viva.platform.tenant.Tenants;
import dev.viva.platform.trace.Trace;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Takes the events of a transaction; they are published after its commit, in order for each aggregate, at least once. */
@ApplicationScoped
public class Outbox {
    /** Larger events are refused while the change that they tell of can still be refused too. */
    public static final int MAX_DATA_BYTES = 1024 * 1024;

    private static final String INSERT = """
            insert into outbox (id, topic, record_key, event_type, tenant, sequence, occurred_at, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Tenants tenants;
    private final OutboxRelay relay;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            Tenants tenants,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.tenants = tenants;
        this.relay = relay;
    }

    /**
     * Adds an event to the current transaction. The aggregate's row must be locked by then, so flush it first: its lock orders the
     * events of two transactions, and its {@code @Version} is the event's sequence.
     *
     * @param key the aggregate's id
     * @param type the event's CloudEvents type
     * @param sequence the aggregate's version
     * @return the event's id
     * @throws TooLarge if the data is larger than {@link #MAX_DATA_BYTES}
     * @throws IllegalStateException outside a transaction
     */
    public UUID append(String topic, String key, String type, long sequence, Object data) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is written in the transaction of the change that it tells of");
        }
        String json = EventJson.write(data);
        if (json.length() > MAX_DATA_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MAX_DATA_BYTES) {
            throw new EventTooLarge(type);
        }
        UUID id = Ids.next();
        insert(id, topic, key, type, sequence, json);
        wakeRelayAfterCommit();
        return id;
    }

    private void insert(UUID id, String topic, String key, String type, long sequence, String json) {
        // The transaction's connection: it is closed by the transaction, not here.
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, type);
            insert.setString(5, tenants.required());
            insert.setLong(6, sequence);
            insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(8, Trace.current());
            insert.setString(9, json);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new EventsUnreachable("the event could not be written to the outbox", e);
        }
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the rows can be seen
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    /** The event of a change is larger than Kafka takes, so the change is refused. */
    public static final class EventTooLarge extends TooLarge {
        EventTooLarge(String type) {
            super(
                    "event-too-large",
                    "What " + type + " has to carry is larger than " + MAX_DATA_BYTES
                            + " bytes, the limit of an event.");
        }
    }
}
