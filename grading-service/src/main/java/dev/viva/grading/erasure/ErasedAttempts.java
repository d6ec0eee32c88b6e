package dev.viva.grading.erasure;

import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * The attempts that were erased in the last 30 days: their ids, and nothing of whose they were. Whoever stores the first thing of an
 * attempt holds its lock, and so does whoever erases it; else what is stored at that moment would stay.
 */
@ApplicationScoped
public class ErasedAttempts {
    private final Sql sql;

    ErasedAttempts(Sql sql) {
        this.sql = sql;
    }

    /** Whether the attempt was erased. If not, it will not be before the transaction ends. */
    public boolean has(UUID attempt) {
        lock(attempt);
        return !sql.list("select 1 from erased_attempt where attempt_id = ? limit 1", row -> true, attempt)
                .isEmpty();
    }

    /** Held until the end of the transaction, in the order of the ids so that two erasures do not wait for each other. */
    void lock(Collection<UUID> attempts) {
        attempts.stream().map(UUID::toString).sorted().map(UUID::fromString).forEach(this::lock);
    }

    /** Notes attempts: those that are locked, or whose submission is stored already. */
    void add(Collection<UUID> attempts) {
        sql.update("insert into erased_attempt (attempt_id) select unnest(?::uuid[])", attempts);
    }

    /** Held until the end of the transaction. */
    public void lock(UUID attempt) {
        sql.lock("erased_attempt\n" + attempt);
    }
}
