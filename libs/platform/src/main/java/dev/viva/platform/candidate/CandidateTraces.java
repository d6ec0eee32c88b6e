package dev.viva.platform.candidate;

import dev.viva.platform.sql.Sql;
import dev.viva.platform.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the platform's own tables keep of candidates: events on their way and those just sent, dead letters, and answers to be repeated. */
@ApplicationScoped
public class CandidateTraces {
    /** The tables that are dealt with here. */
    public static final List<String> TABLES = List.of("outbox", "dead_letter", "idempotency_key");

    private final Sql sql;
    private final Tenants tenants;

    CandidateTraces(Sql sql, Tenants tenants) {
        this.sql = sql;
        this.tenants = tenants;
    }

    /** Deletes what is about these aggregates, such as {@code att_…}. An event that was not sent yet is never sent. */
    public Map<String, Long> eraseAggregates(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String tenant = tenants.required();
        Map<String, Long> rows = new TreeMap<>();
        rows.put("outbox", sql.update("delete from outbox where tenant = ? and record_key = any (?)", tenant, ids));
        rows.put("dead_letter", sql.update("delete from dead_letter where record_key = any (?)", ids));
        rows.put("idempotency_key", sql.update("""
                delete from idempotency_key
                 where tenant = ?
                   and exists (select from regexp_matches(operation || ' ' || headers,
                                                          '[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}', 'g') as found(id)
                                where found.id[1] = any (?))""", tenant, ids));
        rows.values().removeIf(count -> count == 0);
        return rows;
    }

    /** Deletes answers that would be repeated to the candidate's own token. */
    public long eraseRequests(String candidate) {
        String suffix = "\t" + candidate;
        return sql.update(
                "delete from idempotency_key where tenant = ? and right(caller, length(?)) = ?",
                tenants.required(),
                suffix,
                suffix);
    }
}
