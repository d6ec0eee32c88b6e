package dev.viva.grading.coderun.dispatch;

import dev.viva.grading.coderun.CodeRun.State;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunner;
import dev.viva.grading.coderun.CodeRunners;
import dev.viva.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The queue as the dispatcher reads it, in a transaction across all tenants. */
@ApplicationScoped
class QueueTable {
    /** The first ones of each tenant, without reading through the thousands that one tenant may have waiting. */
    private static final String WAITING = """
            with recursive tenants as (
                (select tenant from code_run where state = 'QUEUED' order by tenant limit 1)
                union all
                select (select run.tenant from code_run run where run.state = 'QUEUED' and run.tenant > tenants.tenant
                         order by run.tenant limit 1)
                  from tenants where tenants.tenant is not null)
            select first.id, first.tenant, first.language, first.queued_at
              from tenants cross join lateral (
                       select id, tenant, language, queued_at from code_run
                        where state = 'QUEUED' and tenant = tenants.tenant and due_at <= :now and language in (:languages)
                        order by queued_at, id limit :limit) first
             where tenants.tenant is not null""";

    private static final String KNOWN =
            "select new dev.viva.grading.coderun.dispatch.QueueTable$Known(r.id, r.tenant, r.language, r.state, r.queuedAt)"
                    + " from CodeRun r where ";

    private final Session session;
    private final Sql sql;
    private final CodeRunners runners;

    QueueTable(Session session, Sql sql, CodeRunners runners) {
        this.session = session;
        this.sql = sql;
        this.runners = runners;
    }

    /** A run of some tenant. */
    record Known(UUID id, String tenant, String language, State state, Instant queuedAt) {
        CodeRunId run() {
            return new CodeRunId(id);
        }
    }

    /** Whether a run waits: most of the time none does, and there is nothing to give out. */
    boolean isAnyWaiting() {
        return is("exists (select from code_run where state = 'QUEUED')");
    }

    /** Whether there is a run that has not ended. */
    boolean isAnyOpen() {
        return isAnyWaiting() || is("exists (select from code_run where state in ('RELEASED', 'RUNNING'))");
    }

    private boolean is(String condition) {
        return sql.list("select " + condition, row -> row.getBoolean(1)).getFirst();
    }

    /** One dispatcher works at a time, whatever the number of replicas; held until the end of the transaction. */
    void takeLock() {
        sql.lock("viva.code-dispatch");
    }

    Capacity capacity() {
        List<Capacity.Runner> live = runners.live().stream()
                .filter(runner -> runner.slots() > 0)
                .map(QueueTable::runner)
                .toList();
        List<Capacity.GivenOut> givenOut = session.createQuery(
                        "select new dev.viva.grading.coderun.dispatch.Capacity$GivenOut(r.tenant, r.language, r.runner)"
                                + " from CodeRun r where r.state in (RELEASED, RUNNING)",
                        Capacity.GivenOut.class)
                .getResultList();
        return new Capacity(live, givenOut);
    }

    private static Capacity.Runner runner(CodeRunner runner) {
        return new Capacity.Runner(
                runner.name(),
                runner.slots(),
                runner.languages().stream().map(language -> language.id()).collect(Collectors.toSet()));
    }

    /** The runs that may be given out, at most {@code limit} of each tenant. */
    List<DispatchPlan.Waiting> waiting(Set<String> languages, int limit, Instant now) {
        return session
                .createNativeQuery(WAITING, Object[].class)
                .setParameter("now", now)
                .setParameter("languages", languages)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new DispatchPlan.Waiting((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /** Marks the runs for which no slot was left; how many were not marked before. */
    int passOver(Instant now) {
        return session.createNativeMutationQuery(
                        "update code_run set passed_over = true where state = 'QUEUED' and not passed_over and due_at <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Given out, and not heard of for longer than their leases; those that run first, because the others may only have to wait. */
    List<Known> overdue(Instant now, int limit) {
        return session.createQuery(
                        KNOWN
                                + "r.state in (RELEASED, RUNNING) and r.leaseUntil < :now order by r.state desc, r.leaseUntil",
                        Known.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Not taken since a time, in a language that is none of these. */
    List<Known> untaken(Instant queuedBefore, Set<String> languages, int limit) {
        return session.createQuery(
                        KNOWN
                                + "r.state in (QUEUED, RELEASED) and r.queuedAt < :before and r.language not in :languages"
                                + " order by r.queuedAt",
                        Known.class)
                .setParameter("before", queuedBefore)
                .setParameter("languages", languages)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Forgets the runs that were nobody's submission and ended before a time. */
    int forget(Instant endedBefore) {
        return session.createMutationQuery(
                        "delete from CodeRun r where r.state in (DONE, FAILED) and r.finishedAt < :before and r.purpose <> STEP")
                .setParameter("before", endedBefore)
                .executeUpdate();
    }
}
