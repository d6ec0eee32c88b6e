package dev.viva.attempt.interview;

import dev.viva.attempt.interview.model.Interview;
import dev.viva.attempt.interview.model.InterviewState;
import dev.viva.attempt.interview.model.StageSitting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The interviews of the tenant, with their stages. */
@ApplicationScoped
public class InterviewRepository implements PanacheRepositoryBase<Interview, UUID> {

    /** An interview that is due. */
    record Due(UUID id, String tenant) {}

    /** The interview with its row locked until the transaction ends. */
    Optional<Interview> lock(InterviewId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, if nobody else holds the lock and it is due at {@code now}; nothing otherwise. */
    Optional<Interview> claimDue(UUID id, Instant now) {
        return getSession()
                .createNativeQuery(
                        "select * from interview where id = :id and due_at <= :now for update skip locked",
                        Interview.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** Interviews with a stage that is to be closed, those first that are due for longest. */
    List<Due> due(Instant now, int limit) {
        return find("dueAt <= ?1 order by dueAt", now)
                .page(0, limit)
                .project(Due.class)
                .list();
    }

    /** Whether the interview's stage is to be closed, without a lock. */
    boolean isDue(InterviewId id, Instant now) {
        return count("id = ?1 and dueAt <= ?2", id.value(), now) > 0;
    }

    /** The interviews of a candidate in which something is still to be sat. */
    List<UUID> inProgress(String candidate) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Interview i where i.candidate = :candidate and i.state = :state order by i.id",
                        UUID.class)
                .setParameter("candidate", candidate)
                .setParameter("state", InterviewState.IN_PROGRESS)
                .getResultList();
    }

    /** Interviews whose open stage has still to get back the time of an outage that ended after {@code since}. */
    List<Due> awaitingCredit(Instant since, int limit) {
        return getSession()
                .createNativeQuery(
                        "select distinct s.interview_id as id, s.tenant as tenant from stage_sitting s"
                                + " join outage o on o.to_at > s.opened_at and o.to_at > :since where s.state in ('OPEN', 'PAUSED')"
                                + " and not exists (select from outage_credit c where c.outage_id = o.id"
                                + " and c.interview_id = s.interview_id and c.stage_number = s.number)",
                        Tuple.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Due(row.get("id", UUID.class), row.get("tenant", String.class)))
                .toList();
    }

    long countOf(String candidate, UUID loop) {
        return count("candidate = ?1 and loopId = ?2", candidate, loop);
    }

    /** The stages in their order. */
    List<StageSitting> sittings(UUID interview) {
        return getEntityManager()
                .createQuery(
                        "select s from StageSitting s where s.key.interview = :interview order by s.key.number",
                        StageSitting.class)
                .setParameter("interview", interview)
                .getResultList();
    }

    /**
     * The newest interviews first.
     *
     * @param after the last id of the page before
     */
    List<Interview> list(InterviewFilter filter, Optional<UUID> after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.candidate().ifPresent(candidate -> {
            where.append(" and candidate = :candidate");
            values.put("candidate", candidate);
        });
        filter.loop().ifPresent(loop -> {
            where.append(" and loopSlug = :loop");
            values.put("loop", loop);
        });
        filter.state().ifPresent(state -> {
            where.append(" and state = :state");
            values.put("state", state);
        });
        after.ifPresent(id -> {
            where.append(" and id < :after");
            values.put("after", id);
        });
        return find(where + " order by id desc", values).page(0, limit).list();
    }
}
