package dev.viva.grading.grading;

import dev.viva.grading.question.QuestionVersionId;
import dev.viva.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Submissions by attempt. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {
    private final Sql sql;

    SubmissionRepository(Sql sql) {
        this.sql = sql;
    }

    /** What was heard of an attempt before. */
    enum Known {
        NOT_YET,
        HANDED_IN,
        ERASED
    }

    /** In one look what {@link dev.viva.grading.erasure.ErasedAttempts} and this table know of an attempt, whose lock is held. */
    Known known(AttemptId attempt) {
        return sql.list("""
                        select case when exists (select from erased_attempt where attempt_id = ?) then 'ERASED'
                                    when exists (select from submission where attempt_id = ?) then 'HANDED_IN'
                                    else 'NOT_YET' end""", row -> Known.valueOf(row.getString(1)), attempt.value(), attempt.value())
                .getFirst();
    }

    /** Those of them that still wait for a grade and that nobody else works on, locked. */
    List<Submission> pending(Collection<UUID> attempts) {
        return getSession()
                .createNativeQuery(
                        "select * from submission where attempt_id in (:attempts) and state = 'PENDING' for update skip locked",
                        Submission.class)
                .setParameter("attempts", attempts)
                .getResultList();
    }

    /**
     * Those that wait for a person, by the time when they were handed in, the oldest first.
     *
     * @param wanted what each has to fulfil
     * @param after the last one of the page before
     */
    List<Submission> waiting(WaitingFilter wanted, Optional<WaitingFilter.Position> after, int limit) {
        // Literals, not parameters: the planner has to see that the partial index covers them.
        StringBuilder where = new StringBuilder("tenant = :tenant and ")
                .append(wanted.failed() ? "state = FAILED" : "provisional = true");
        Map<String, Object> values = new HashMap<>(Map.of("tenant", wanted.tenant()));
        wanted.candidate().ifPresent(candidate -> {
            where.append(" and candidate = :candidate");
            values.put("candidate", candidate);
        });
        wanted.versions().ifPresent(versions -> {
            where.append(" and questionVersionId in :versions");
            values.put(
                    "versions", versions.stream().map(QuestionVersionId::value).toList());
        });
        after.ifPresent(position -> {
            where.append(" and (submittedAt > :at or submittedAt = :at and attemptId > :attempt)");
            values.put("at", position.submittedAt());
            values.put("attempt", position.attempt());
        });
        return find(where + " order by submittedAt, attemptId", values)
                .page(0, limit)
                .list();
    }

    /** Locked: whatever happens to one submission happens one after the other. */
    Optional<Submission> locked(AttemptId attempt) {
        return findByIdOptional(attempt.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
