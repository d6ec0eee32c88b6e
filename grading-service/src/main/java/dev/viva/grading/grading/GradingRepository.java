package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gradings. */
@ApplicationScoped
public class GradingRepository implements PanacheRepositoryBase<Grading, UUID> {

    /** The gradings of a submission, the oldest first. */
    List<Grading> of(AttemptId attempt) {
        return list("attemptId = ?1 order by startedAt, id", attempt.value());
    }
}
