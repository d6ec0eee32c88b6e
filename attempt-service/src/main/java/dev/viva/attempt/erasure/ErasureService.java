package dev.viva.attempt.erasure;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.erasure.ErasureRows.Count;
import dev.viva.attempt.erasure.ErasureRows.Erasure;
import dev.viva.attempt.erasure.ErasureView.ServiceCounts;
import dev.viva.events.Topics;
import dev.viva.events.candidate.CandidateErased;
import dev.viva.events.candidate.CandidateErasureRequested;
import dev.viva.platform.candidate.CandidateRows;
import dev.viva.platform.candidate.CandidateTraces;
import dev.viva.platform.event.Outbox;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases candidates. Attempts go by batches, each in one transaction with its statistics, its tombstones, its counts and the event by which
 * the other services do the same; so whoever dies in between is followed by one who goes on. An erasure is done when nothing is left here
 * and every other service has answered the last batch.
 */
@ApplicationScoped
public class ErasureService {
    static final String OWN = "attempt-service";
    /** Who else keeps something of candidates. */
    static final List<String> OTHERS = List.of("grading-service");

    private final ErasureRows erasures;
    private final ErasedAttempts erased;
    private final QuestionStatistics statistics;
    private final CandidateRows candidates;
    private final CandidateTraces traces;
    private final Sql sql;
    private final Outbox outbox;
    private final int batch;

    ErasureService(
            ErasureRows erasures,
            ErasedAttempts erased,
            QuestionStatistics statistics,
            CandidateRows candidates,
            CandidateTraces traces,
            Sql sql,
            Outbox outbox,
            @ConfigProperty(name = "viva.erasure.batch") int batch) {
        if (batch < 1 || batch > 1000) {
            throw new IllegalArgumentException("VIVA_ERASURE_BATCH is 1 to 1000, not " + batch);
        }
        this.erasures = erasures;
        this.erased = erased;
        this.statistics = statistics;
        this.candidates = candidates;
        this.traces = traces;
        this.sql = sql;
        this.outbox = outbox;
        this.batch = batch;
    }

    /** Begins the erasure of a candidate, known or not; one that is running already is the same one. */
    @Transactional
    public ErasureView request(String tenant, String candidate) {
        erasures.lock(tenant, candidate);
        Erasure erasure = erasures.running(tenant, candidate).orElseGet(() -> {
            ErasureId id = ErasureId.next();
            erasures.add(id, tenant, candidate, OTHERS, Timeline.now());
            return erasures.find(id).orElseThrow();
        });
        return view(erasure);
    }

    /**
     * An erasure of the tenant.
     *
     * @throws ErasureNotFound if there is none
     */
    @Transactional
    public ErasureView get(ErasureId id) {
        return view(erasures.find(id).orElseThrow(() -> new ErasureNotFound(id)));
    }

    /** Erasures of all tenants that have something left to delete here, the oldest first. */
    @Transactional
    List<ErasureRows.Open> open(int limit) {
        return erasures.open(limit);
    }

    /** Deletes the next batch. Returns whether another one follows; false also if another process is at it. */
    @Transactional
    boolean next(UUID id) {
        Optional<Erasure> claimed = erasures.claim(id);
        if (claimed.isEmpty()) {
            return false;
        }
        Erasure erasure = claimed.get();
        List<UUID> attempts = sql.list(
                "select id from attempt where tenant = ? and candidate = ? order by id limit " + batch + " for update",
                row -> row.getObject(1, UUID.class),
                erasure.tenant(),
                erasure.required());
        Map<String, Long> rows = attempts.isEmpty() ? eraseName(erasure) : eraseAttempts(attempts);
        erasures.count(erasure, OWN, rows);
        erasures.batch(erasure.id());
        if (attempts.isEmpty()) {
            erasures.cleared(erasure.id(), Timeline.now());
        }
        say(erasure, attempts);
        return !attempts.isEmpty();
    }

    private Map<String, Long> eraseAttempts(List<UUID> attempts) {
        erased.add(attempts);
        statistics.add(attempts);
        Map<String, Long> rows = new TreeMap<>(candidates.eraseAttempts(sql, attempts));
        traces.eraseAggregates(attempts.stream().map(ErasureService::name).toList())
                .forEach((table, count) -> rows.merge(table, count, Long::sum));
        return rows;
    }

    private Map<String, Long> eraseName(Erasure erasure) {
        Map<String, Long> rows = new TreeMap<>(candidates.eraseCandidate(sql, erasure.tenant(), erasure.required()));
        long requests = traces.eraseRequests(erasure.required());
        if (requests > 0) {
            rows.merge("idempotency_key", requests, Long::sum);
        }
        return rows;
    }

    /** The erasure's row is locked, so its batches follow each other in the outbox too. */
    private void say(Erasure erasure, List<UUID> attempts) {
        int number = erasure.batches() + 1;
        outbox.append(
                Topics.CANDIDATES.topic(),
                erasure.id().toString(),
                CandidateErasureRequested.TYPE,
                number,
                new CandidateErasureRequested(
                        erasure.id().toString(),
                        erasure.required(),
                        number,
                        attempts.stream().map(ErasureService::name).toList(),
                        attempts.isEmpty(),
                        erasure.requestedAt()));
    }

    /** Takes what another service has deleted; with the last answer the erasure is done, and nothing names the candidate any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erased(CandidateErased answer) {
        ErasureId id = ErasureId.fromString(answer.erasure());
        Erasure erasure = erasures.locked(id).orElseThrow(() -> new ErasureNotFound(id));
        erasures.count(erasure, answer.service(), answer.rows());
        if (!answer.last() || answer.batch() != erasure.batches() || erasure.state() == ErasureState.DONE) {
            return;
        }
        erasures.answered(id, answer.service());
        if (!erasures.find(id).orElseThrow().awaited().isEmpty()) {
            return;
        }
        if (isBack(erasure)) {
            erasures.reopen(id, OTHERS);
            return;
        }
        traces.eraseAggregates(List.of(id.toString()));
        erasures.finish(id, Timeline.now());
    }

    /** Whether the candidate has started an attempt while the others were at work. */
    private boolean isBack(Erasure erasure) {
        return !sql.list(
                        "select 1 from attempt where tenant = ? and candidate = ? limit 1",
                        row -> true,
                        erasure.tenant(),
                        erasure.required())
                .isEmpty();
    }

    private ErasureView view(Erasure erasure) {
        Map<String, Map<String, Long>> byService = new TreeMap<>();
        byService.put(OWN, new TreeMap<>());
        OTHERS.forEach(service -> byService.put(service, new TreeMap<>()));
        for (Count count : erasures.counts(erasure.id())) {
            byService
                    .computeIfAbsent(count.service(), service -> new TreeMap<>())
                    .put(count.table(), count.rows());
        }
        List<ServiceCounts> services = new ArrayList<>();
        byService.forEach((service, rows) -> services.add(new ServiceCounts(
                service,
                service.equals(OWN)
                        ? erasure.clearedAt().isPresent()
                        : !erasure.awaited().contains(service),
                rows)));
        return new ErasureView(
                erasure.id(),
                erasure.state(),
                erasure.requestedAt(),
                erasure.finishedAt().orElse(null),
                services);
    }

    private static String name(UUID attempt) {
        return new AttemptId(attempt).toString();
    }
}
