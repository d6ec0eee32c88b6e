package dev.viva.grading.grading;

import dev.viva.grading.grading.GradingStep.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps of gradings. */
@ApplicationScoped
public class GradingStepRepository implements PanacheRepositoryBase<GradingStep, UUID> {

    /** A step that is due, with what is needed to work on it for its tenant. */
    record DueStep(UUID id, String tenant) {}

    List<DueStep> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select new dev.viva.grading.grading.GradingStepRepository$DueStep(s.id, s.tenant) from GradingStep s"
                                + " where s.state = :open and s.dueAt <= :now order by s.dueAt",
                        DueStep.class)
                .setParameter("open", State.OPEN)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is told to a submission of the queue that the code of a step waits in. */
    record StepOfSubmission(UUID step, UUID attempt) {}

    List<StepOfSubmission> pendingSubmissions(Collection<UUID> steps) {
        return getEntityManager()
                .createQuery(
                        "select new dev.viva.grading.grading.GradingStepRepository$StepOfSubmission(s.id, g.attemptId)"
                                + " from GradingStep s join Grading g on g.id = s.gradingId join Submission u on u.attemptId = g.attemptId"
                                + " where s.id in :steps and u.state = PENDING",
                        StepOfSubmission.class)
                .setParameter("steps", steps)
                .getResultList();
    }

    /** What was said last of each part in any of these gradings, the oldest of which comes first; by the part's name. */
    Map<String, GradingStep> saidLast(List<Grading> gradings) {
        Map<String, GradingStep> said = new LinkedHashMap<>();
        gradings.forEach(grading -> of(grading.id()).stream()
                .filter(step -> step.state() == State.DONE)
                .forEach(step -> said.put(step.part(), step)));
        return said;
    }

    List<GradingStep> of(UUID grading) {
        return list("gradingId = ?1 order by id", grading);
    }
}
