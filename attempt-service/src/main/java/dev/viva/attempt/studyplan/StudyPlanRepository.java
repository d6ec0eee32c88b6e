package dev.viva.attempt.studyplan;

import dev.viva.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The study plans of the tenant's candidates. */
@ApplicationScoped
public class StudyPlanRepository implements PanacheRepositoryBase<StudyPlan, UUID> {
    private final Sql sql;

    StudyPlanRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The same plan, read again and locked until the transaction ends: it was read without a lock before.
     *
     * @throws StudyPlanNotFound if somebody has deleted it since
     */
    void lockAgain(StudyPlan plan) {
        try {
            getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException deleted) {
            throw new StudyPlanNotFound(plan.id());
        }
    }

    /**
     * The newest plans of a candidate first.
     *
     * @param after the last id of the page before
     */
    List<StudyPlan> of(String tenant, String candidate, Optional<UUID> after, int limit) {
        String where = "tenant = ?1 and candidate = ?2";
        return after.map(id -> find(where + " and id < ?3 order by id desc", tenant, candidate, id))
                .orElseGet(() -> find(where + " order by id desc", tenant, candidate))
                .page(0, limit)
                .list();
    }

    long number(String tenant, String candidate) {
        return count("tenant = ?1 and candidate = ?2", tenant, candidate);
    }

    /**
     * All plans of a candidate are computed again when they are read next. Those that are stale already are written as well: whoever computes
     * one at this moment has its lock and not these grades, and would call it fresh.
     */
    void markStale(String tenant, String candidate) {
        sql.update("update study_plan set stale = true where tenant = ? and candidate = ?", tenant, candidate);
    }
}
