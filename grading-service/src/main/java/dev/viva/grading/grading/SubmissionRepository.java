package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Submissions by attempt. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

    boolean has(AttemptId attempt) {
        return findById(attempt.value()) != null;
    }

    /** Those of them that still wait for a grade and that nobody else works on, locked. */
    @SuppressWarnings("unchecked")
    List<Submission> pending(Collection<UUID> attempts) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from submission where attempt_id in (:attempts) and state = 'PENDING' for update skip locked",
                        Submission.class)
                .setParameter("attempts", attempts)
                .getResultList();
    }

    /** Locked: whatever happens to one submission happens one after the other. */
    Optional<Submission> locked(AttemptId attempt) {
        return findByIdOptional(attempt.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
