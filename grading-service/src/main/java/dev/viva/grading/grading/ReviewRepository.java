package dev.viva.grading.grading;

import dev.viva.grading.grader.Judgement;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reviews of submissions. */
@ApplicationScoped
public class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    /** Those of some submissions, the oldest first. */
    List<Review> of(Collection<AttemptId> attempts) {
        return list(
                "attemptId in ?1 order by reviewedAt, gradingId",
                attempts.stream().map(AttemptId::value).toList());
    }

    /** What persons decided of a submission, the newest word on each criterion. */
    List<Judgement> decided(AttemptId attempt) {
        Map<String, Judgement> newest = new LinkedHashMap<>();
        of(List.of(attempt))
                .forEach(review -> review.decided().forEach(judgement -> newest.put(judgement.criterion(), judgement)));
        return List.copyOf(newest.values());
    }
}
