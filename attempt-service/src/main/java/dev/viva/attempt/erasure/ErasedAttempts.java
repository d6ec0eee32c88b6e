package dev.viva.attempt.erasure;

import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** The attempts that were erased in the last 30 days: their ids, and nothing of whose they were. */
@ApplicationScoped
public class ErasedAttempts {
    private final Sql sql;

    ErasedAttempts(Sql sql) {
        this.sql = sql;
    }

    /** Whether the attempt was erased, by a transaction that has ended or by this one. */
    public boolean has(UUID attempt) {
        return !sql.list("select 1 from erased_attempt where attempt_id = ? limit 1", row -> true, attempt)
                .isEmpty();
    }

    void add(Collection<UUID> attempts) {
        sql.update("insert into erased_attempt (attempt_id) select unnest(?::uuid[])", attempts);
    }
}
