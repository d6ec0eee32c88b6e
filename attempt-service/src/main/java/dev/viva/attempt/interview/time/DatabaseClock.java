package dev.viva.attempt.interview.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock that decides in interviews: the database's, the same for all replicas. Where {@code viva.clock.shiftable} is set, which
 * only tests do, it can be put forward while the system runs.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final String PLAIN = "select clock_timestamp()";
    private static final String SHIFTED =
            "select clock_timestamp() + coalesce((select ahead from clock_shift), interval '0 seconds')";

    private final EntityManager entities;
    private final boolean shiftable;

    public DatabaseClock(
            EntityManager entities,
            @ConfigProperty(name = "viva.clock.shiftable", defaultValue = "false") boolean shiftable) {
        this.entities = entities;
        this.shiftable = shiftable;
    }

    /** The present, to the microsecond. What the transaction has changed so far waits: it does not change the time. */
    @Transactional
    public Instant now() {
        return (Instant) entities.createNativeQuery(shiftable ? SHIFTED : PLAIN)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    boolean shiftable() {
        return shiftable;
    }

    /** Puts the clock forward; the last sign of life goes with it, because nobody was away. */
    @Transactional
    void shift(Duration by) {
        entities.createNativeQuery(
                        "insert into clock_shift (id, ahead) values (1, cast(:by as bigint) * interval '1 microsecond') on conflict (id)"
                                + " do update set ahead = clock_shift.ahead + excluded.ahead")
                .setParameter("by", by.toNanos() / 1_000)
                .executeUpdate();
        entities.createNativeQuery(
                        "update service_heartbeat set beat_at = beat_at + cast(:by as bigint) * interval '1 microsecond'")
                .setParameter("by", by.toNanos() / 1_000)
                .executeUpdate();
    }
}
