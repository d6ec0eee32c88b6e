package dev.viva.attempt.followup;

import dev.viva.attempt.attempt.AttemptId;
import dev.viva.attempt.attempt.model.Attempt;
import dev.viva.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The follow-ups that were asked. */
@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, FollowUp.Key> {
    private final Sql sql;

    FollowUpRepository(Sql sql) {
        this.sql = sql;
    }

    /** An attempt whose follow-ups are due, with the tenant that it is of. */
    record DueAttempt(UUID id, String tenant) {}

    /** Those of an attempt, in the order in which they were asked. */
    List<FollowUp> of(Attempt attempt) {
        return list("key.attempt = ?1 order by place", attempt.id());
    }

    Optional<FollowUp> named(AttemptId attempt, String id) {
        return findByIdOptional(new FollowUp.Key(attempt.value(), id));
    }

    /** The only clock that decides what is in time. */
    Instant databaseTime() {
        return sql.now();
    }

    /** Attempts whose time for follow-ups is over, those that wait longest first. */
    List<DueAttempt> due(int limit) {
        return getEntityManager()
                .createQuery(
                        "select new dev.viva.attempt.followup.FollowUpRepository$DueAttempt(a.id, a.tenant) from Attempt a"
                                + " where a.followUpsDueAt <= :now order by a.followUpsDueAt",
                        DueAttempt.class)
                .setParameter("now", databaseTime())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Such an attempt, locked; nothing if it is not due any more or somebody else works on it. */
    Optional<Attempt> claim(UUID attempt) {
        return getSession()
                .createNativeQuery(
                        "select * from attempt where id = :id and follow_ups_due_at <= clock_timestamp() for update skip locked",
                        Attempt.class)
                .setParameter("id", attempt)
                .uniqueResultOptional();
    }
}
