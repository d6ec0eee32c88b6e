package dev.viva.attempt.interview.time;

import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
    private static final String SHIFTED =
            "select clock_timestamp() + coalesce((select ahead from clock_shift), interval '0 seconds')";

    private final Sql sql;
    private final boolean shiftable;

    public DatabaseClock(
            Sql sql, @ConfigProperty(name = "viva.clock.shiftable", defaultValue = "false") boolean shiftable) {
        this.sql = sql;
        this.shiftable = shiftable;
    }

    /** The present, to the microsecond. */
    @Transactional
    public Instant now() {
        return shiftable ? sql.list(SHIFTED, row -> Sql.instant(row, 1)).getFirst() : sql.now();
    }

    boolean shiftable() {
        return shiftable;
    }

    /** Puts the clock forward; the last sign of life goes with it, because nobody was away. */
    @Transactional
    void shift(Duration by) {
        long microseconds = by.toNanos() / 1_000;
        sql.update("""
                insert into clock_shift (id, ahead) values (1, ? * interval '1 microsecond')
                on conflict (id) do update set ahead = clock_shift.ahead + excluded.ahead""", microseconds);
        sql.update("update service_heartbeat set beat_at = beat_at + ? * interval '1 microsecond'", microseconds);
    }
}
