package dev.viva.grading.coderun;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Code runs of the tenant. */
@ApplicationScoped
public class CodeRunRepository implements PanacheRepositoryBase<CodeRun, UUID> {

    /** The run with its row locked until the transaction ends: whoever changes one reads it so. */
    public Optional<CodeRun> locked(CodeRunId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Extends the leases of runs that their runner works on. Not by way of the entities: this is no change that anybody hears of. */
    public void extendLeases(Collection<CodeRunId> running, String runner, Instant until) {
        update(
                "leaseUntil = ?1 where id in ?2 and runner = ?3 and state = RUNNING",
                until,
                running.stream().map(CodeRunId::value).toList(),
                runner);
    }

    /** How many runs of the tenant wait that are no submissions. */
    long waiting() {
        return count("state = QUEUED and purpose <> STEP");
    }

    /** The events of a run behind a position, in their order. */
    List<CodeRunEvent> events(CodeRunId run, int behind) {
        return getEntityManager()
                .createQuery(
                        "from CodeRunEvent e where e.position.run = :run and e.position.number > :behind order by e.position.number",
                        CodeRunEvent.class)
                .setParameter("run", run.value())
                .setParameter("behind", behind)
                .getResultList();
    }
}
