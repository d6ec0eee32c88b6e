package dev.viva.attempt.interview.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/**
 * The one clock that decides in interviews: the database's, the same for all replicas. Where {@code viva.clock.shiftable} is set, which
 * only tests do, it can be put forward while the system runs.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final String PLAIN = "select clock_timestamp()";
    private static final String SHIFTED =
            "select clock_timestamp() + coalesce((select ahead from clock_shift), interval '0 seconds')";

    private final Session session;
    private final boolean shiftable;

    public DatabaseClock(
            Session session, @ConfigProperty(name = "viva.clock.shiftable", defaultValue = "false") boolean shiftable) {
        this.session = session;
        this.shiftable = shiftable;
    }

    /** The present, to the microsecond. What the transaction has changed so far waits: it does not change the time. */
    @Transactional
    public Instant now() {
        return session.createNativeQuery(shiftable ? SHIFTED : PLAIN, Instant.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getSingleResult();
    }

    boolean shiftable() {
        return shiftable;
    }

    /** Puts the clock forward; the last sign of life goes with it, because nobody was away. */
    @Transactional
    void shift(Duration by) {
        session.createNativeMutationQuery(
                        "insert into clock_shift (id, ahead) values (1, cast(:by as bigint) * interval '1 microsecond') on conflict (id)"
                                + " do update set ahead = clock_shift.ahead + excluded.ahead")
                .setParameter("by", by.toNanos() / 1_000)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "update service_heartbeat set beat_at = beat_at + cast(:by as bigint) * interval '1 microsecond'")
                .setParameter("by", by.toNanos() / 1_000)
                .executeUpdate();
    }
}
