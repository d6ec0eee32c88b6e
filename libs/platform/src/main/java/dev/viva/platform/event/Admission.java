package dev.viva.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Decides inside the consumer's transaction whether an event is handled now, and remembers it. */
@ApplicationScoped
class Admission {
    /** One round trip for the usual case: a new event of an aggregate without dead letters. */
    private static final String ADMIT = """
            with remembered as (insert into inbox (event_id) values (?) on conflict do nothing returning 1)
            select exists (select from remembered),
                   exists (select from dead_letter where topic = ? and record_key = ?)""";

    private final AgroalDataSource dataSource;
    private final AggregateLock lock;

    Admission(AgroalDataSource dataSource, AggregateLock lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    /** What is to be done with an event. */
    enum Verdict {
        NEW,
        /** Its effect is there already. */
        KNOWN,
        /** An earlier event of its aggregate is a dead letter; it has to wait behind it. */
        BLOCKED
    }

    /** Decides, and remembers the event in the current transaction. */
    Verdict admit(Received received) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement admit = connection.prepareStatement(ADMIT)) {
            admit.setObject(1, received.id());
            admit.setString(2, received.topic());
            admit.setString(3, received.key());
            try (ResultSet result = admit.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    return Verdict.KNOWN;
                }
                // Asked again under the lock: a replay may just take the last letter away.
                boolean blocked = result.getBoolean(2) && lock.takenAndBlocked(received.topic(), received.key());
                return blocked ? Verdict.BLOCKED : Verdict.NEW;
            }
        } catch (SQLException e) {
            throw new EventsUnreachable("the inbox could not be asked", e);
        }
    }

    /** Remembers the event in the current transaction; whether it was new. */
    boolean remember(Received received) {
        String sql = "insert into inbox (event_id) values (?) on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, received.id());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new EventsUnreachable("the inbox could not be written", e);
        }
    }
}
