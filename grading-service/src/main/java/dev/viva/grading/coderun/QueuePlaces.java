package dev.viva.grading.coderun;

import dev.viva.platform.sql.Sql;
import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Where waiting runs stand among those of all tenants. */
@ApplicationScoped
class QueuePlaces {
    /**
     * What is given out already comes first; then the first of each tenant, the second of each, and so on, as the dispatcher takes
     * them.
     */
    private static final String PLACED = """
            with placed as (
                select id, tenant, step_id, passed_over, language,
                       row_number() over (order by state = 'QUEUED', turn, queued_at, id) as position
                  from (select id, tenant, step_id, passed_over, language, state, queued_at,
                               row_number() over (partition by state, tenant order by queued_at, id) as turn
                          from code_run where state in ('QUEUED', 'RELEASED')) waiting)
            """;

    private static final int RECENT = 50;

    private final Session session;
    private final Sql sql;
    private final CodeRunners runners;
    private final Tenants tenants;

    QueuePlaces(Session session, Sql sql, CodeRunners runners, Tenants tenants) {
        this.session = session;
        this.sql = sql;
        this.runners = runners;
        this.tenants = tenants;
    }

    /** How long a turn takes, and whose turns come at all. */
    private record Pace(OptionalDouble secondsPerTurn, List<CodeRunner> runners) {

        Optional<Duration> wait(int position) {
            return secondsPerTurn.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round(1000 * position * secondsPerTurn.getAsDouble())));
        }

        QueuePlace place(int position, String language, Instant now) {
            boolean comes = runners.stream().anyMatch(runner -> runner.slots() > 0 && runner.knows(language));
            return new QueuePlace(position, comes ? wait(position).map(now::plus) : Optional.empty());
        }
    }

    Optional<QueuePlace> of(CodeRunId run) {
        return ofAll(() -> {
            return session
                    .createNativeQuery(PLACED + "select position, language from placed where id = :run", Object[].class)
                    .setParameter("run", run.value())
                    .getResultList()
                    .stream()
                    .findFirst()
                    .map(row -> pace().place(((Number) row[0]).intValue(), (String) row[1], Instant.now()));
        });
    }

    /** How long the run at a position has to wait, if that is known. */
    Optional<Duration> expectedWait(int position) {
        return ofAll(() -> pace().wait(position));
    }

    /** The steps whose runs had to wait, the foremost first. */
    List<WaitingStep> steps(int limit) {
        return ofAll(() -> {
            List<Object[]> rows = session.createNativeQuery(PLACED + """
                            select position, language, tenant, step_id from placed
                             where passed_over and step_id is not null order by position limit :limit""", Object[].class)
                    .setParameter("limit", limit)
                    .getResultList();
            if (rows.isEmpty()) {
                return List.of();
            }
            Pace pace = pace();
            Instant now = Instant.now();
            return rows.stream()
                    .map(row -> new WaitingStep(
                            (String) row[2],
                            (UUID) row[3],
                            pace.place(((Number) row[0]).intValue(), (String) row[1], now)))
                    .toList();
        });
    }

    /** The mean time of the last runs, divided by what runs at once. */
    private Pace pace() {
        List<CodeRunner> live = runners.live();
        int slots = live.stream().mapToInt(CodeRunner::slots).sum();
        OptionalDouble mean = sql.list("""
                        select avg(extract(epoch from finished_at - started_at))::float8
                          from (select finished_at, started_at from code_run
                                 where state = 'DONE' and started_at is not null order by finished_at desc limit ?) recent
                        having count(*) > 0""", row -> row.getDouble(1), RECENT).stream()
                .mapToDouble(seconds -> seconds / slots)
                .findFirst();
        return new Pace(slots > 0 ? mean : OptionalDouble.empty(), live);
    }

    private <T> T ofAll(Supplier<T> query) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(query::get));
    }
}
