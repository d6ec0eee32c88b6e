package dev.viva.attempt.erasure;

import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The erasures and what they have deleted; each method works in the current transaction. */
@ApplicationScoped
class ErasureRows {
    private static final String COLUMNS =
            "id, tenant, candidate, state, batches, awaited, requested_at, cleared_at, finished_at";

    private final Sql sql;

    ErasureRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * An erasure as it is stored.
     *
     * @param candidate nothing once it is done
     * @param batches how many batches were deleted here
     * @param awaited services that have not answered the last batch
     * @param clearedAt since when nothing is left here
     */
    record Erasure(
            ErasureId id,
            String tenant,
            Optional<String> candidate,
            ErasureState state,
            int batches,
            List<String> awaited,
            Instant requestedAt,
            Optional<Instant> clearedAt,
            Optional<Instant> finishedAt) {

        String required() {
            return candidate.orElseThrow(() -> new IllegalStateException(id + " is done"));
        }
    }

    /** An erasure that has something left to delete here. */
    record Open(UUID id, String tenant) {}

    /** How many rows of a table a service has deleted. */
    record Count(String service, String table, long rows) {}

    /** Of two that ask at once for the same candidate, the second waits for the first. */
    void lock(String tenant, String candidate) {
        sql.lock("erasure\n" + tenant + "\n" + candidate);
    }

    void add(ErasureId id, String tenant, String candidate, List<String> awaited, Instant now) {
        sql.update("""
                insert into erasure (id, tenant, candidate, state, batches, awaited, requested_at)
                values (?, ?, ?, 'REQUESTED', 0, ?, ?)""", id.value(), tenant, candidate, awaited, now);
    }

    Optional<Erasure> running(String tenant, String candidate) {
        return find("tenant = ? and candidate = ?", tenant, candidate);
    }

    Optional<Erasure> find(ErasureId id) {
        return find("id = ?", id.value());
    }

    Optional<Erasure> locked(ErasureId id) {
        return find("id = ? for update", id.value());
    }

    /** One that has something left to delete here, locked; nothing if it has not or somebody else works on it. */
    Optional<Erasure> claim(UUID id) {
        return find("id = ? and cleared_at is null for update skip locked", id);
    }

    List<Open> open(int limit) {
        return sql.list(
                "select id, tenant from erasure where cleared_at is null order by requested_at limit " + limit,
                row -> new Open(row.getObject(1, UUID.class), row.getString(2)));
    }

    /** Another batch is deleted. */
    void batch(ErasureId id) {
        sql.update("update erasure set state = 'RUNNING', batches = batches + 1 where id = ?", id.value());
    }

    void cleared(ErasureId id, Instant now) {
        sql.update("update erasure set cleared_at = ? where id = ?", now, id.value());
    }

    /** There is something to delete again, and everybody has to answer anew. */
    void reopen(ErasureId id, List<String> awaited) {
        sql.update("update erasure set cleared_at = null, awaited = ? where id = ?", awaited, id.value());
    }

    void answered(ErasureId id, String service) {
        sql.update("update erasure set awaited = array_remove(awaited, ?) where id = ?", service, id.value());
    }

    /** Everybody is done; from now on nothing says whose erasure it was. */
    void finish(ErasureId id, Instant now) {
        sql.update(
                "update erasure set state = 'DONE', candidate = null, finished_at = ? where id = ?", now, id.value());
    }

    void count(Erasure erasure, String service, Map<String, Long> rows) {
        rows.forEach((table, count) -> sql.update("""
                insert into erasure_count (erasure_id, tenant, service, table_name, rows) values (?, ?, ?, ?, ?)
                on conflict (erasure_id, service, table_name) do update set rows = erasure_count.rows + excluded.rows""", erasure.id().value(), erasure.tenant(), service, table, count));
    }

    List<Count> counts(ErasureId id) {
        return sql.list(
                "select service, table_name, rows from erasure_count where erasure_id = ? order by service, table_name",
                row -> new Count(row.getString(1), row.getString(2), row.getLong(3)),
                id.value());
    }

    private Optional<Erasure> find(String condition, Object... parameters) {
        return sql
                .list("select " + COLUMNS + " from erasure where " + condition, ErasureRows::read, parameters)
                .stream()
                .findFirst();
    }

    private static Erasure read(ResultSet row) throws SQLException {
        return new Erasure(
                new ErasureId(row.getObject(1, UUID.class)),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                ErasureState.valueOf(row.getString(4)),
                row.getInt(5),
                List.of((String[]) row.getArray(6).getArray()),
                time(row, 7).orElseThrow(),
                time(row, 8),
                time(row, 9));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
