package dev.viva.attempt.attempt;

import dev.viva.attempt.attempt.model.ActivityProgress;
import dev.viva.attempt.attempt.model.Attempt;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The attempts of the tenant. */
@ApplicationScoped
public class AttemptRepository implements PanacheRepositoryBase<Attempt, UUID> {

    /** The attempt with its row locked until the transaction ends: whoever changes one reads it so. */
    public Optional<Attempt> lock(AttemptId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The interview that the attempt belongs to, read without a lock: it never changes. */
    public Optional<UUID> interviewOf(AttemptId id) {
        return getEntityManager()
                .createQuery(
                        "select a.place.interview from Attempt a where a.id = :id and a.place.interview is not null",
                        UUID.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** The attempts of an interview, in the order of its stages. */
    public List<Attempt> ofInterview(UUID interview) {
        return list("place.interview = ?1 order by place.stage, place.position", interview);
    }

    /** The slugs of the questions that the candidate was ever asked, in practice or in an interview. */
    public List<String> slugsSeenBy(String candidate) {
        return getEntityManager()
                .createQuery(
                        "select distinct v.slug from Attempt a join QuestionVersion v on v.id = a.questionVersionId"
                                + " where a.candidate = :candidate",
                        String.class)
                .setParameter("candidate", candidate)
                .getResultList();
    }

    /** The same attempt, read again and locked: it was read without a lock before. */
    public Attempt lockAgain(Attempt attempt) {
        getEntityManager().refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
        return attempt;
    }

    /**
     * The newest attempts first, without those that an interview has drawn and not opened.
     *
     * @param after the last id of the page before
     */
    public List<Attempt> list(AttemptFilter filter, Optional<UUID> after, int limit) {
        StringBuilder where = new StringBuilder("activityProgress <> :hidden");
        Map<String, Object> values = new HashMap<>();
        values.put("hidden", ActivityProgress.INITIALIZED);
        filter.candidate().ifPresent(candidate -> {
            where.append(" and candidate = :candidate");
            values.put("candidate", candidate);
        });
        filter.question().ifPresent(question -> {
            where.append(" and questionId = :question");
            values.put("question", question.value());
        });
        filter.gradingProgress().ifPresent(progress -> {
            where.append(" and gradingProgress = :gradingProgress");
            values.put("gradingProgress", progress);
        });
        filter.activityProgress().ifPresent(progress -> {
            where.append(" and activityProgress = :activityProgress");
            values.put("activityProgress", progress);
        });
        filter.since().ifPresent(since -> {
            where.append(" and updatedAt >= :since");
            values.put("since", since);
        });
        after.ifPresent(id -> {
            where.append(" and id < :after");
            values.put("after", id);
        });
        return find(where + " order by id desc", values).page(0, limit).list();
    }
}
