package dev.viva.grading.grading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Follow-ups that were asked. */
@ApplicationScoped
public class FollowUpRepository implements PanacheRepositoryBase<FollowUp, FollowUp.Key> {

    /** Those of some submissions, in the order in which they were asked. */
    List<FollowUp> of(Collection<AttemptId> attempts) {
        return list(
                "key.attempt in ?1 order by key.attempt, place",
                attempts.stream().map(AttemptId::value).toList());
    }
}
