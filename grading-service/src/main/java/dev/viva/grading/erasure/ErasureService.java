package dev.viva.grading.erasure;

import dev.viva.events.Topics;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.platform.candidate.CandidateRows;
import dev.viva.platform.candidate.CandidateTraces;
import dev.viva.platform.event.Event;
import dev.viva.platform.event.Outbox;
import dev.viva.platform.id.Ids;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Erases what this service keeps of a batch of attempts, in the transaction of the event, and answers with what was deleted. */
@ApplicationScoped
class ErasureService {
    private static final String OWN = "grading-service";
    private static final String ATTEMPT_PREFIX = "att";
    private static final String RUN_PREFIX = "run";

    private final ErasedAttempts erased;
    private final CandidateRows candidates;
    private final CandidateTraces traces;
    private final Sql sql;
    private final Outbox outbox;

    ErasureService(ErasedAttempts erased, CandidateRows candidates, CandidateTraces traces, Sql sql, Outbox outbox) {
        this.erased = erased;
        this.candidates = candidates;
        this.traces = traces;
        this.sql = sql;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erase(Event<CandidateErasureRequested> event) {
        CandidateErasureRequested asked = event.data();
        Set<UUID> attempts = new LinkedHashSet<>();
        asked.attempts().forEach(id -> attempts.add(attempt(id)));
        erased.lock(attempts);
        Map<String, Long> rows = new TreeMap<>();
        if (asked.last()) {
            attempts.addAll(leftOver(event.tenant(), asked));
        }
        if (!attempts.isEmpty()) {
            add(rows, eraseAttempts(List.copyOf(attempts)));
        }
        if (asked.last()) {
            add(rows, eraseName(event.tenant(), asked.candidate()));
        }
        outbox.append(
                Topics.CANDIDATES.topic(),
                asked.erasure(),
                CandidateErased.TYPE,
                asked.batch(),
                new CandidateErased(asked.erasure(), OWN, asked.batch(), asked.last(), rows));
    }

    /** Submissions of attempts that attempt-service knows no more, as after a backup of this database alone. */
    private List<UUID> leftOver(String tenant, CandidateErasureRequested asked) {
        return sql.list(
                "select attempt_id from submission where tenant = ? and candidate = ? and submitted_at < ? order by attempt_id",
                row -> row.getObject(1, UUID.class),
                tenant,
                asked.candidate(),
                asked.requestedAt());
    }

    private Map<String, Long> eraseAttempts(List<UUID> attempts) {
        erased.add(attempts);
        List<UUID> runs = lockedRuns(attempts);
        List<String> aggregates = new ArrayList<>();
        attempts.forEach(attempt -> aggregates.add(Ids.format(ATTEMPT_PREFIX, attempt)));
        runs.forEach(run -> aggregates.add(Ids.format(RUN_PREFIX, run)));
        Map<String, Long> rows = new TreeMap<>(candidates.eraseAttempts(sql, attempts));
        add(rows, traces.eraseAggregates(aggregates));
        return rows;
    }

    /** The candidate's own runs, which belong to no attempt, and answers that would be repeated. */
    private Map<String, Long> eraseName(String tenant, String candidate) {
        List<String> runs = sql.list(
                "select id from code_run where tenant = ? and candidate = ? and step_id is null order by id for update",
                row -> Ids.format(RUN_PREFIX, row.getObject(1, UUID.class)),
                tenant,
                candidate);
        Map<String, Long> rows = new TreeMap<>(candidates.eraseCandidate(sql, tenant, candidate));
        add(rows, traces.eraseAggregates(runs));
        long requests = traces.eraseRequests(candidate);
        if (requests > 0) {
            add(rows, Map.of("idempotency_key", requests));
        }
        return rows;
    }

    /** Runs first and then submissions, in the order in which whoever ends a run takes them. */
    private List<UUID> lockedRuns(List<UUID> attempts) {
        List<UUID> runs = sql.list("""
                select r.id from code_run r
                  join grading_step s on s.id = r.step_id
                  join grading g on g.id = s.grading_id
                 where g.attempt_id = any (?)
                 order by r.id
                   for update of r""", row -> row.getObject(1, UUID.class), attempts);
        sql.list(
                "select attempt_id from submission where attempt_id = any (?) order by attempt_id for update",
                row -> true,
                attempts);
        return runs;
    }

    private static UUID attempt(String id) {
        return Ids.parse(ATTEMPT_PREFIX, id).orElseThrow(() -> new IllegalArgumentException("no attempt id: " + id));
    }

    private static void add(Map<String, Long> sum, Map<String, Long> rows) {
        rows.forEach((table, count) -> sum.merge(table, count, Long::sum));
    }
}
