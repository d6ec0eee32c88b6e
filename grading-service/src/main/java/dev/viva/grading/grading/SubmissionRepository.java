package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Submissions by attempt. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

    boolean has(AttemptId attempt) {
        return findById(attempt.value()) != null;
    }

    /** Locked: whatever happens to one submission happens one after the other. */
    Optional<Submission> locked(AttemptId attempt) {
        return findByIdOptional(attempt.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
