package dev.viva.grading.coderun;

import dev.viva.platform.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Supplier;

/** Where waiting runs stand among those of all tenants. */
@ApplicationScoped
class QueuePlaces {
    /**
     * What is given out already comes first; then the first of each tenant, the second of each, and so on, as the dispatcher takes
     * them.
     */
    private static final String PLACED = """
            with placed as (
                select id, tenant, step_id, passed_over,
                       row_number() over (order by state = 'QUEUED', turn, queued_at, id) as position
                  from (select id, tenant, step_id, passed_over, state, queued_at,
                               row_number() over (partition by state, tenant order by queued_at, id) as turn
                          from code_run where state in ('QUEUED', 'RELEASED')) waiting)
            """;

    private static final int RECENT = 50;

    private final EntityManager entities;
    private final CodeRunners runners;
    private final Tenants tenants;

    QueuePlaces(EntityManager entities, CodeRunners runners, Tenants tenants) {
        this.entities = entities;
        this.runners = runners;
        this.tenants = tenants;
    }

    Optional<QueuePlace> of(CodeRunId run) {
        return ofAll(() -> {
            List<?> position = entities.createNativeQuery(
                            PLACED + "select position from placed where id = :run", Long.class)
                    .setParameter("run", run.value())
                    .getResultList();
            return position.stream().map(Long.class::cast).findFirst().map(found -> {
                int place = Math.toIntExact(found);
                return new QueuePlace(place, wait(place).map(Instant.now()::plus));
            });
        });
    }

    /** How long the run at a position has to wait, if that is known. */
    Optional<Duration> expectedWait(int position) {
        return ofAll(() -> wait(position));
    }

    /** The steps whose runs had to wait, the foremost first. */
    List<WaitingStep> steps(int limit) {
        return ofAll(() -> {
            OptionalDouble turn = secondsPerTurn();
            Instant now = Instant.now();
            return passedOver(limit).stream()
                    .map(row -> {
                        int position = ((Number) row[2]).intValue();
                        QueuePlace place =
                                new QueuePlace(position, after(turn, position).map(now::plus));
                        return new WaitingStep((String) row[0], (UUID) row[1], place);
                    })
                    .toList();
        });
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> passedOver(int limit) {
        return entities.createNativeQuery(PLACED + """
                        select tenant, step_id, position from placed
                         where passed_over and step_id is not null order by position limit :limit""", Object[].class)
                .setParameter("limit", limit)
                .getResultList();
    }

    private Optional<Duration> wait(int position) {
        return after(secondsPerTurn(), position);
    }

    private static Optional<Duration> after(OptionalDouble secondsPerTurn, int position) {
        return secondsPerTurn.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(1000 * position * secondsPerTurn.getAsDouble())));
    }

    /** The mean time of the last runs, divided by what runs at once. */
    private OptionalDouble secondsPerTurn() {
        int slots = runners.live().stream().mapToInt(CodeRunner::slots).sum();
        Object mean =
                entities.createNativeQuery("""
                        select avg(extract(epoch from finished_at - started_at))::float8
                          from (select finished_at, started_at from code_run
                                 where state = 'DONE' and started_at is not null order by finished_at desc limit :recent) recent""").setParameter("recent", RECENT).getSingleResult();
        return slots == 0 || mean == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(((Number) mean).doubleValue() / slots);
    }

    private <T> T ofAll(Supplier<T> query) {
        return tenants.acrossAll(() -> QuarkusTransaction.requiringNew().call(query::get));
    }
}
